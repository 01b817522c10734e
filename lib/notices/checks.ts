// The checks of a notice's words before everybody can read them.
import 'server-only'
import { findIn } from '@/lib/checks/find'
import type { Finding } from '@/lib/checks/schema'
import { db, type Tx } from '@/lib/db/client'
import type { NoticeInput } from './form'
import { listed } from './schema'

const TEXTS = ['title', 'words', 'times', 'costWords'] as const
type Text = (typeof TEXTS)[number]
export type Texts = Pick<NoticeInput, Text>

/** What keeps words off the board: `errors` by field, and `names` that look like a pupil's, for somebody to vouch for. */
export type Found = { errors: Partial<Record<Text | 'vouched' | 'startsOn', string>>; names: string[] }

const REACHED = 'People reach you by “Write to them”, so take out what leads past it'
const MOST_SAID = 5 // of one field

function wayWords({ kind, key, text }: Finding) {
  if (kind === 'phone') return `“${text}” looks like a phone number`
  return key.includes('@') ? `“${text}” is an e-mail address` : `“${text}” leads to somebody’s messages`
}

/**
 * Looks through the words of a notice.
 * @param harmless names that stand there by right
 * @param vouched names of which somebody has said that they are no pupil's
 */
export function checkTexts(notice: Texts, harmless: string[], vouched: string[]): Found {
  const errors: Found['errors'] = {}
  const names = new Set<string>()
  for (const field of TEXTS) {
    const findings = findingsIn(field, notice[field], harmless)
    for (const { kind, text } of findings) if (kind === 'name') names.add(text)
    const ways = findings.filter(({ kind }) => kind !== 'name').map(wayWords)
    if (ways.length > 0) errors[field] = `${listed(ways.slice(0, MOST_SAID))}. ${REACHED}`
  }
  const isVouched = new Set(vouched)
  const open = [...names].filter((name) => !isVouched.has(name))
  if (open.length > 0)
    errors.vouched = `Take out ${quoted(open)} if it is a pupil’s name, or tick that it is not`
  return { errors, names: [...names] }
}

const findingsIn = (field: Text, text: string | null, harmless: string[]): Finding[] =>
  text ? findIn(field, text, harmless) : []

const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(', ')

/**
 * Looks through a form that is wrong elsewhere too, so that all is said at once. Nobody has shown yet that the school is
 * theirs, but all that hangs on it is which names are asked about.
 * @param at the team and the school, where these are known
 * @param held what is on the board, whose names somebody has vouched for
 */
export async function checkTyped(typed: Texts & { vouched: string[] }, at: At | null, held?: Texts) {
  const harmless = at ? await harmlessNames(db, at.schoolId, at.organisationId) : []
  return checkTexts(typed, harmless, [...typed.vouched, ...(held ? namesIn(held, harmless) : [])])
}
type At = { organisationId: string; schoolId: string }

/** The names that stand in words that are on the board: somebody has vouched for them, or nobody was asked. */
export const namesIn = (notice: Texts, harmless: string[]) => checkTexts(notice, harmless, []).names

/** The names of a school, its town and its trust, and of the partnership that speaks for it. */
export async function harmlessNames(tx: Tx, schoolId: string, organisationId: string): Promise<string[]> {
  const [school, team] = await Promise.all([
    tx.school.findUnique({
      where: { id: schoolId },
      select: { name: true, ownName: true, registerName: true, town: true, trust: true },
    }),
    tx.organisation.findUnique({
      where: { id: organisationId },
      select: { partnership: { select: { name: true } } },
    }),
  ])
  const names = [...Object.values(school ?? {}), team?.partnership?.name]
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && name !== ''))]
}
