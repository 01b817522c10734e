// Phone numbers in running text, as Britain and other countries write them.
import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import { asSeen, type Span } from './plain'

/** A number found, its digits alone, and whether it is a mobile, which one person carries. */
export type PhoneFinding = Span & { digits: string; isMobile: boolean }

type Found = { from: number; to: number; isMobile: boolean }

// The library knows which numbers are given out. A mistyped one, or one of a range opened since, is still meant as a
// number: these are the shapes that are written for nothing else.
const BRITISH =
  /(?<![\d.,£$€#/-])\(?0[1-35-9]\d{1,3}\)?(?:[ .*-]{0,3}|,)\d{3,4}(?:[ .*-]{0,3}|,)\d{2,4}(?:[ .*-]{0,3}\d{2,3})?(?!\d|,\d)/g
const ABROAD = /(?<![\d\p{L}])(?:\+|00[ -]?(?=[1-9]))\d{1,3}(?:[ ().*-]{0,3}\d){8,11}(?!\d)/gu
// Eleven digits that begin with 07 are a mobile however they are grouped.
const MOBILE =
  /(?<![\d£$€#]|\d[.,/-])\(?(?:0|(?:\+|00)44[ ().*-]{0,3}(?:0[ )]{0,2})?)[ *-]{0,3}7(?:[ ().,*-]{0,3}\d){9}(?!\d)/g
// A mobile in one piece is one inside a word or an address too.
const UNBROKEN = /(?<!\d|\d[.,])(?:(?:\+|00)?44|0)7\d{9}(?!\d)/g
// "O77OO 9OO123"
const WITH_LETTERS = /(?<![\p{L}\p{N}])[\dOo](?:[ ().-]{0,2}[\dOo]){9,11}(?![\p{L}\p{N}])/gu
// What stands between groups of digits: any dash, the minus sign, underscores and bullets count as a dash.
const BETWEEN = /(?<=[\d)] ?)(?:\p{Pd}|[−_•·‧∙●◦▪])(?= ?[\d(])/gu
// Without its code a number is one only by the word before it.
const LOCAL =
  /(?<=\b(?:tel|telephone|phone|call|ring|mobile|mob|text|whatsapp|fax)(?: us| me)?(?: on)?(?: number)?[.: ]{1,3})\d{3,5}[ -]?\d{3,6}(?![\d,]|\s?(?:pupils|students|people|schools))/gi
const EXTENSION = /[ ,]{0,2}(?:ext(?:ension)?|x)[.: ]{0,2}\d{1,5}\b/iy

const WEB_ADDRESS = /\b(?:https?:\/\/|www\.)(?!wa\.me\/)\S+/gi
// In one of those a number stands by its parameter, or a mobile alone between two strokes.
const IN_WEB_ADDRESS =
  /(?<=[?&;#/](?:tel|telephone|phone|phonenumber|mobile|mob|cell|sms|whatsapp|call)[=/:])(?:%2b|\+)?\d[\d().+-]{8,20}|(?<!\d|[?&]\w{0,9}id=)(?:(?:%2b|\+)?44|0)7\d{9}(?!\d)/gi
const IS_BOOK = /\b(?:isbn|issn|doi|orcid)\b/i
const OTHER_NUMBER =
  /\b(?:urn|ukprn|isbn|issn|doi|orcid|charity|company|registration|registered|reference|ref|order|account|vat)\b[^\d\n]{0,20}$/i
const YEARS = /^(?:19|20)\d\d[ -]?(?:19|20)?\d\d$/

/** Phone numbers in a text, from its beginning to its end. */
export function findPhones(text: string): PhoneFinding[] {
  const { seen, span } = asSeen(text)
  // Web addresses hold long numbers, all but those that open a chat.
  const prose = seen
    .replace(WEB_ADDRESS, numbersOnly)
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(WITH_LETTERS, withNoughts)
    .replace(BETWEEN, (dash) => '-'.repeat(dash.length))
  const isOther = ({ from, to }: Found) => {
    const words = OTHER_NUMBER.exec(seen.slice(Math.max(0, from - 40), from))?.[0]
    // "Order 07700 900123" is a mobile all the same.
    return words && (IS_BOOK.test(words) || !isBritishMobile(prose.slice(from, to).replace(/\D+/g, '')))
  }
  const found = [...known(prose), ...shaped(prose)]
    .filter((number) => !isOther(number))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  const findings: PhoneFinding[] = []
  let end = 0
  for (const { from, to, isMobile } of found) {
    if (from < end) continue
    end = to
    const digits = prose.slice(from, to).replace(/\D+/g, '')
    findings.push({ ...span(from, to), digits, isMobile: isMobile || isBritishMobile(digits) })
  }
  return findings
}

// Only what is then a number by its beginning, and mostly digits already.
function withNoughts(written: string) {
  const isNumber = /^(?:0|44)/.test(written.replace(/o/gi, '0')) && written.replace(/\D+/g, '').length >= 4
  return isNumber ? written.replace(/o/gi, '0') : written
}

function numbersOnly(address: string) {
  let kept = ''
  for (const { 0: number, index } of address.matchAll(IN_WEB_ADDRESS)) {
    const shown = number.replace(/^%2b/i, '   ')
    kept = kept.padEnd(index) + shown
  }
  return kept.padEnd(address.length)
}

// Where a number can be at all, with the sign before it and room for an extension after it: the library is slow on prose.
const DIGITS = /.?[+(]{0,2}\d(?:[ ()./–-]{0,3}\d){6,30}(?=(.{0,16}))/gsu

/** Numbers that are given out somewhere; ten bare digits without a leading 0 may count anything. */
function known(prose: string): Found[] {
  return [...prose.matchAll(DIGITS)].flatMap(({ 0: piece, 1: rest, index }) =>
    findPhoneNumbersInText(piece + rest, { defaultCountry: 'GB' })
      .filter(({ startsAt }) => /^[+(0]|^44/.test(piece.slice(startsAt, startsAt + 2)))
      .map(({ startsAt, endsAt, number }) => ({
        from: index + startsAt,
        to: index + startsAt + withoutNext((piece + rest).slice(startsAt, endsAt)).length,
        isMobile: number.getType() === 'MOBILE',
      })),
  )
}
// The library takes what follows a comma for an extension: "01632 960123, 020" is the beginning of a second number.
const withoutNext = (number: string) => number.replace(/ ?[,;](?! ?(?:ext|x)).*$/is, '')

function shaped(prose: string): Found[] {
  const found = [MOBILE, UNBROKEN, BRITISH, ABROAD, LOCAL].flatMap((shape) =>
    [...prose.matchAll(shape)].filter(([number]) => isLongEnough(shape, number)),
  )
  return found.map(({ 0: number, index }) => {
    EXTENSION.lastIndex = index + number.length
    const extension = EXTENSION.exec(prose)?.[0] ?? ''
    return { from: index, to: index + number.length + extension.length, isMobile: false }
  })
}

function isLongEnough(shape: RegExp, number: string) {
  const digits = number.replace(/\D+/g, '').length
  if (shape === BRITISH) return digits === 10 || digits === 11
  return shape !== LOCAL || !YEARS.test(number)
}

// 070 is a personal number that follows its owner, 076 a pager.
const isBritishMobile = (digits: string) => /^(?:0|(?:00)?440?)7\d{9}/.test(digits)
