// E-mail addresses in running text, as they are written and as people disguise them.
import { parse } from 'tldts'
import { isStopWord } from '@/lib/search/stop-words'
import { isCommonSurname, isGivenName } from './given-names'
import { findHandles } from './handles'
import { asSeen, type Span } from './plain'

/**
 * An address found, and how it reads undisguised: "jane.smith@school.sch.uk". Not sure is a plain word, "at" and a domain.
 */
export type AddressFinding = Span & { address: string; isSure: boolean }

// Every quantifier is bounded and each expression is tried at the sign itself only, so time grows with the text alone.
const DOT = String.raw`(?:\.|\s\.\s|\s?[(\[{]\s?(?:dot|\.)\s?[)\]}]\s?|\sdot\s)`
const WORD = String.raw`[\p{L}\p{N}!#$%&'’*+/=?^_\x60{|}~-]{1,64}`
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?`
const AT =
  /(\s?)(@|&#64;|&commat;|%40)(\s?)|\s?[([{<]\s?(?:@|at|ä\u0308?t|a\u0308t|arobase|arroba)\s?[)\]}>]\s?|(?<=\S)[#©®](?=\S)|\s?[([{]\s?a\s?[)\]}]\s?|_at_|\s?["'“”‘’]at["'“”‘’]\s?|-at-|\sat\s/giu
const LOCAL = new RegExp(
  String.raw`(?<=(${WORD}(?:(?:${DOT}|\s(?:underscore|dash|hyphen)\s)${WORD}){0,6}))`,
  'iuy',
)
const DOMAIN = new RegExp(String.raw`${LABEL}(?:${DOT}${LABEL}){0,8}`, 'iuy')
const DOTS = new RegExp(String.raw`${DOT}|,`, 'giu')
// "jane@school,sch,uk"
const WITH_COMMAS = new RegExp(String.raw`${LABEL}(?:[.,]${LABEL}){1,8}`, 'iuy')

const CUE = /\b(?:e-?mail|mail|contact|write to|address)\b[^.\n]{0,30}$/i
/** Words before "at" that lead to a web address: "read more at school dot com". */
const LEADS_TO_A_PAGE = new Set(
  `available based blog book booking call class club course day details event everything film follow form found find held here home
  hosted information instagram join lesson live look looking material meet more news online page place project published
  read register resource school see site start stay story study tweet twitter us video visit website work us`.split(
    /\s+/,
  ),
)
const MAIL_PROVIDER =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|btinternet|protonmail|proton|msn|sky)\./i

/** E-mail addresses in a text, from its beginning to its end; also "jane dot smith at school.sch.uk". */
export function findAddresses(text: string): AddressFinding[] {
  const { seen, span } = asSeen(text)
  const addresses = addressesIn(seen)
  const isFree = ({ from, to }: Place) => addresses.every((other) => to <= other.from || from >= other.to)
  const handles = findHandles(seen).filter(isFree)
  return [...addresses, ...handles.map((handle) => ({ ...handle, isSure: true }))]
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, ...found }) => ({ ...span(from, to), ...found }))
}

type Place = { from: number; to: number }

function addressesIn(seen: string) {
  const found: (Place & Omit<AddressFinding, 'text'>)[] = []
  let end = 0
  for (const match of seen.matchAll(AT)) {
    LOCAL.lastIndex = match.index
    DOMAIN.lastIndex = match.index + match[0].length
    const written = LOCAL.exec(seen)?.[1]
    const whole = DOMAIN.exec(seen)?.[0]
    if (!written || !whole) continue
    // "https://social.example/@school.uk" is somebody's page.
    const isPage = /^\/\/.*\/$/.test(written) && seen[match.index - written.length - 1] === ':'
    if (isPage) continue
    // In "a#b.org@school.uk" the sign is the last one.
    const after = match.index + match[0].length
    if (/[#©®]/.test(match[0]) && /^[^\s@]*@/.test(seen.slice(after, after + 100))) continue
    const local = trimmed(written)
    const from = match.index - local.length
    const at = match.index + match[0].length
    const domain =
      domainOf(match, local, whole, seen.slice(Math.max(0, from - 40), from)) ??
      withCommas(match[0], at, seen)
    if (!local || !domain || from < end) continue
    // "The form at school.org/join" is a page.
    const isSure = !isPlain(match) || isUserName(local, domain, seen.slice(Math.max(0, from - 40), from))
    if (!isSure && seen[at + domain.length] === '/') continue
    end = at + domain.length
    found.push({
      from,
      to: end,
      isSure,
      address: `${plainLocal(local)}@${joined(domain)}`.toLowerCase(),
    })
  }
  return found
}

const joined = (part: string) => part.replace(DOTS, '.')
const plainLocal = (local: string) =>
  joined(local)
    .replace(/\s(?:dash|hyphen)\s/gi, '-')
    .replace(/\sunderscore\s/gi, '_')
// Quotation marks and brackets around an address are not part of it.
const trimmed = (local: string) => local.replace(/^[^\p{L}\p{N}]+(?=.)/u, '')
const isSpelled = (part: string) => joined(part) !== part

/** What of the words after the sign is the domain; none when this is no address. */
function domainOf(at: RegExpMatchArray, local: string, whole: string, before: string) {
  const [sign, left, mark, right] = at
  const registered = longestRegistered(whole)
  if (mark) {
    // "us @school.uk" is a name on a social site.
    if (left && !right) return registered && isMeant(at, local, registered, before) ? registered : undefined
    if (left || right) return registered
    return registered ?? (isDomainByShape(joined(whole)) ? whole : undefined)
  }
  // "jane.smith#school.uk"; a stroke before it makes it a place on a page.
  if (/[#©®]/.test(sign))
    return registered && !local.includes('/') && isUserName(local, registered, '') ? registered : undefined
  // Nobody writes "(at)" but to disguise an address, whatever follows it.
  if (/[([{<]/.test(sign) && /@|\p{L}{2}/u.test(sign.normalize('NFC'))) return registered ?? whole
  if (!registered || !isPlain(at)) return registered
  return isMeant(at, local, registered, before) ? registered : undefined
}

// After a bare sign: an ending that nobody knows, an ending of another script, a computer by its number.
const isDomainByShape = (whole: string) => /\.\p{L}{2}|^xn--|^\d{1,3}(?:\.\d{1,3}){3}$/iu.test(whole)

const isPlain = ([sign, left, mark, right]: RegExpMatchArray) =>
  /^(?:\sat\s|-at-)$/i.test(sign!) || Boolean(mark && left && !right)

/** The domain after a bare sign whose dots are mistyped. */
function withCommas(sign: string, at: number, seen: string) {
  WITH_COMMAS.lastIndex = at
  const whole = sign === '@' ? WITH_COMMAS.exec(seen)?.[0] : undefined
  return whole?.includes(',') ? longestRegistered(whole) : undefined
}

/** The longest beginning of the words that is a domain under a known ending, as "school.org.uk". */
function longestRegistered(whole: string) {
  for (let part = whole; part; part = withoutLastLabel(part)) {
    const { domainWithoutSuffix, isIcann, hostname } = parse(joined(part), { allowPrivateDomains: false })
    // Every authority has its own ending under sch.uk, so "school.sch.uk" counts as one.
    const name = domainWithoutSuffix ?? /^(.+)\.sch\.uk$/.exec(hostname ?? '')?.[1]
    // "the dot in the middle" is under India's .in
    if (isIcann && name && !(isSpelled(part) && isStopWord(name))) return part
  }
  return undefined
}

function withoutLastLabel(part: string) {
  const last = [...part.matchAll(DOTS)].at(-1)
  return last ? part.slice(0, last.index) : ''
}

/** Whether a plain "at" stands for the sign, not "look at school.org". */
function isMeant([sign]: RegExpMatchArray, local: string, domain: string, before: string) {
  const word = joined(local)
  if (!/\p{L}/u.test(word) || /^www\b/i.test(word) || isStopWord(word)) return false
  if (LEADS_TO_A_PAGE.has(word.toLowerCase())) return false
  if (isSpelled(local) || isSpelled(domain)) return true
  if (word.includes('.')) return !parse(word).isIcann
  // "work-at-height.co.uk" is a site by its name.
  if (sign === '-at-') return isUserName(local, domain, '')
  if (isRole(word) || isUserName(local, domain, before)) return true
  // Any other word may be somebody's: not a plural or a form of a verb, nor where a sentence ends, as in "at Bath.In May".
  return !/(?:s|ing|ed)$/i.test(word) && !/\.\p{Lu}\p{Ll}/u.test(domain)
}

/** Whether a word before a plain "at" is what somebody is called at a domain: "jane", "smithj", "jane.smith". */
function isUserName(local: string, domain: string, before: string) {
  const word = joined(local)
  const parts = [word, word.slice(1), word.slice(0, -1)]
  return (
    isSpelled(local) ||
    isSpelled(domain) ||
    word.includes('.') ||
    isGivenName(word) ||
    MAIL_PROVIDER.test(domain) ||
    parts.some((part) => part.length > 2 && isCommonSurname(part)) ||
    /\d/.test(word) ||
    CUE.test(before)
  )
}

const ROLES = new Set(
  `academy accounts admin administration administrator admissions alumni archive art bookings bursar bursary careers
  classics college comms communications community computing contact contactus development drama education english enquiries
  enquiry enrichment enrolment events exams facilities finance foundation friends general governance governors head
  headmaster headmistress headteacher heads hello help helpdesk history hire hr info information it issp junior languages
  latin learning lettings library mail marketing maths media music office outreach parents partners partnership
  partnerships pa postbox post press primary principal prep projects pupils reception recruitment registrar registry
  safeguarding school schooloffice schools science secretary senco senior sixthform sport sports stem staff summerschool
  support team theatre trust university volunteering web webmaster website welcome`.split(/\s+/),
)
const isRole = (local: string) => {
  const words = local
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  return words.length > 0 && words.every((word) => ROLES.has(word))
}

/**
 * Whether an address is read by an office and not by one person, as far as its words tell: "office@", "music.admin@",
 * or the name of a school of the project ("bootham@"). What cannot be told counts as a person's.
 */
export function isOfficeAddress(address: string, organisations: string[] = []): boolean {
  const local = address.slice(0, address.lastIndexOf('@'))
  if (isRole(local)) return true
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}]+/gu, '')
  const rest = local
    .split(/[^\p{L}]+/u)
    .filter((word) => !ROLES.has(word.toLowerCase()))
    .join('')
  return (
    rest.length >= 4 &&
    !isGivenName(rest) &&
    !isCommonSurname(rest) &&
    organisations.some((name) => letters(name).startsWith(letters(rest)))
  )
}
