// What makes a message doubtful. A doubtful one is read by a moderator before it goes on; none is refused for this alone.
import { parse } from 'tldts'
import type { Doubt } from './words'

// A school tells of itself by one link, perhaps two.
const MOST_LINKS = 2

// Phrases of letters that are sent to every school; never words that partnerships use themselves.
const SALES = [
  /\bseo\b|search engine (?:optimi[sz]ation|ranking)|rank(?:ing)? (?:higher|#?1|on google)|backlinks?/,
  /guest posts?\b|sponsored (?:post|article)s?|link (?:exchange|insertion)/,
  /web (?:design|development) (?:services|agency|company)|redesign your website|increase (?:your )?(?:traffic|sales)/,
  /mailing lists? of|email lists?\b|leads? generation|bulk (?:sms|e-?mail)/,
  /crypto|bitcoin|forex|casino|betting|payday|business loan|unsecured loan|investment opportunit/,
  /viagra|cialis|weight loss/,
  /(?:special|exclusive|limited[- ]time) (?:offer|discount)|\d+ ?% (?:off|discount)|free (?:quote|demo|trial)|book a demo/,
  /dear (?:sir|madam|webmaster|website owner|business owner)|to whom it may concern/,
  /unsubscribe|opt[- ]out/,
]
const ENOUGH_SALES = 2

const SHORT = 20 // signs that are letters or figures
const MANY = 3 // teams with the same text
const SHOUTED = 30 // letters, before their size says anything

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

// What a mail program would turn into a link: an address of the web, also without its "https".
const isLink = (word: string) =>
  /^(?:https?:\/\/|www\.)\S/i.test(word) || (!word.includes('@') && isDomain(word))
const isDomain = (word: string) => {
  const { domain, isIcann } = /\p{L}\.\p{L}|\d\.\p{L}/u.test(word)
    ? parse(word)
    : { domain: null, isIcann: false }
  return domain !== null && isIcann === true
}
const linksIn = (text: string) =>
  text.split(/[\s,;|()<>"“”]+/).filter((word) => isLink(word.replace(/[.!?:]+$/, ''))).length

/**
 * Why a message should be read by a moderator before it is passed on; empty for nearly all.
 * @param teams how many other teams have had the same text lately
 * @param names what the sender says of themselves: nobody's name is a link
 */
export function doubtsAbout(words: string, teams = 0, names: (string | null | undefined)[] = []): Doubt[] {
  const own = names.filter(Boolean).join(' \n')
  const letters = count(words, /\p{L}/gu)
  const capitals = count(words, /\p{Lu}/gu)
  const small = `${own}\n${words}`.toLowerCase()
  const found: Record<Doubt, boolean> = {
    links: linksIn(words) > MOST_LINKS || linksIn(own) > 0,
    shouting: (letters >= SHOUTED && capitals > letters * 0.6) || count(words, /!/g) > 5,
    sales: SALES.filter((phrase) => phrase.test(small)).length >= ENOUGH_SALES,
    many: teams >= MANY,
    script: count(words, /\p{Script=Latin}/gu) < letters / 2,
    short: count(words, /[\p{L}\p{N}]/gu) < SHORT,
  }
  return (Object.keys(found) as Doubt[]).filter((doubt) => found[doubt])
}
