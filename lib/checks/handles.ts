// What leads to one person as an address does, without being written as one.

/** Where it stands in the text as it is seen, and how it reads undisguised. */
type Handle = { from: number; to: number; address: string }

// Every quantifier is bounded, as in addresses.ts.
const MESSENGER =
  /(?<![\p{L}\p{N}.-])(?:https?:\/\/)?(?:www\.)?((?:t\.me|telegram\.me|wa\.me|m\.me|signal\.me|signal\.group|discord\.gg|(?:api|chat)\.whatsapp\.com)\/[\p{L}\p{N}_~%?=&#@+./-]{1,200})/giu
// "gmail: jane.smith77": a word alone may be prose, as in "outlook: good".
const PROVIDER =
  /\b(gmail|googlemail|hotmail|outlook|icloud|yahoo|aol|btinternet|proton(?:mail)?|skype|telegram|snapchat)\s?[:=]\s?@?((?=[\w.+-]{0,64}[a-z])(?=[a-z+-]{0,64}[\d._][\w+-])[a-z\d][\w.+-]{1,63})/gi
// "j a n e @ s c h o o l . u k"
const LETTER_BY_LETTER =
  /(?<![\p{L}\p{N}])((?:[\p{L}\p{N}._-] ){2,64})(?:@|\(at\)|\[at\]) ((?:[\p{L}\p{N}-] ){1,40}\. (?:[\p{L}\p{N}.-] ){1,40}[\p{L}\p{N}](?![\p{L}\p{N}]))/giu

/** Links that open a chat, names at a provider, and addresses written letter by letter. */
export function findHandles(seen: string): Handle[] {
  const place = ({ 0: whole, index }: RegExpMatchArray, shown: string) => {
    const text = whole.replace(/[.?&]+$/, '')
    return { from: index!, to: index! + text.length, address: shown.replace(/[.?&]+$/, '').toLowerCase() }
  }
  return [
    ...[...seen.matchAll(MESSENGER)].map((match) => place(match, match[1]!)),
    ...[...seen.matchAll(PROVIDER)].map((match) => place(match, `${match[2]}@${match[1]}`)),
    ...[...seen.matchAll(LETTER_BY_LETTER)].map((match) =>
      place(match, `${match[1]}@${match[2]}`.replaceAll(' ', '')),
    ),
  ]
}
