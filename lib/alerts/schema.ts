// What comes in about alerts, and their addresses.
import { z } from 'zod'
import { Email } from '@/lib/auth/schema'
import { FREQUENCIES, type Frequency } from './words'

/** How many alerts an address can have. */
export const MOST_ALERTS = 50
/** Days after which an alert that nobody confirmed is deleted. */
export const CONFIRM_DAYS = 7
/** Months after which we ask whether an alert is still wanted; a month later it ends. */
export const WANTED_MONTHS = 12
/** The longest address of a search that can be saved, in characters. */
export const MOST_CHARACTERS = 4000

const every = Object.keys(FREQUENCIES) as Frequency[]
const active = every.filter((one) => one !== 'never')
const SEARCH = z.string().min(1).max(MOST_CHARACTERS)
const CHOOSE = { error: 'Choose how often you want to hear' }

export const OwnAlertForm = z.object({ search: SEARCH, frequency: z.enum(active, CHOOSE) })
export const AlertForm = OwnAlertForm.extend({
  email: Email,
  // Hidden from people; programs that fill in everything fill it in too.
  website: z.literal('', { error: 'Leave this field empty: it is there to tell people from programs' }),
})

/** The page on which a search is saved. @param search the address of the list */
export const newAlertPath = (search: string) => `/alerts/new?${new URLSearchParams({ search })}`

export const ALERTS_PATH = '/account/alerts'

const link = (page: string) => (id: string, token: string) => `/alerts/${page}/${id}?token=${token}`

/** The pages that links in mails lead to: of an alert, of whoever reads the mails, and of one mail. */
export const LINKS = {
  confirm: link('confirm'),
  stop: link('stop'),
  'stop-all': link('stop-all'),
  mine: link('mine'),
  keep: link('keep'),
  'stop-these': link('stop-these'),
  unsubscribe: link('unsubscribe'),
} as const

// However it is written, the database gives it in small letters.
const Id = z.uuid().toLowerCase()

/** The hidden fields of a button behind a link. */
export const LinkForm = z.object({ id: Id, token: z.string().max(100) })

/** The hidden fields of a button on the account's page. */
export const AlertId = z.object({ id: Id })

export const OwnFrequencyForm = z.object({ id: Id, frequency: z.enum(every) })

/** How often by alert, as one form sends them: "often-<id>". */
export function readFrequencies(form: FormData): { id: string; frequency: Frequency }[] {
  return [...form].flatMap(([name, value]) => {
    const id = /^often-([0-9a-f-]{36})$/i.exec(name)?.[1]
    const read = OwnFrequencyForm.safeParse({ id, frequency: value })
    return read.success ? [read.data] : []
  })
}
