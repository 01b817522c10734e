// Whom the mails of a thread go to, each with a link of its own.
import 'server-only'
import { organisationName } from '@/lib/accounts/words'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { enqueueMail } from '@/lib/jobs/queue'
import type { Mail } from '@/lib/mail/schema'
import { LINK_DAYS, type Side } from './words'

const NAMED = { select: { name: true, slug: true } } as const

/** What is read of a thread to act in it. */
export const ENQUIRY = {
  id: true,
  organisationId: true,
  about: true,
  kind: true,
  senderName: true,
  senderRole: true,
  senderEmail: true,
  senderPersonId: true,
  senderOrganisation: true,
  senderIsKnown: true,
  senderSchool: { select: { id: true, name: true, webHost: true } },
  givesAddress: true,
  state: true,
  doubts: true,
  sentAt: true,
  answer: true,
  answeredAt: true,
  answeredById: true,
  reportedAt: true,
  reportedBy: true,
  reportDecidedAt: true,
  isExample: true,
  organisation: { select: { trust: true, school: NAMED, partnership: NAMED } },
} satisfies Prisma.EnquirySelect
export type EnquiryRow = Prisma.EnquiryGetPayload<{ select: typeof ENQUIRY }>

/** The school or organisation that a sender writes from. */
export const fromWords = ({
  senderSchool,
  senderOrganisation,
}: {
  senderSchool: { name: string } | null
  senderOrganisation: string | null
}) => senderSchool?.name ?? senderOrganisation

/** What mails say of a thread. */
export const factsOf = (enquiry: EnquiryRow) => ({
  organisation: organisationName(enquiry.organisation),
  about: enquiry.about,
  from: {
    name: enquiry.senderName,
    role: enquiry.senderRole,
    of: fromWords(enquiry),
    isKnown: enquiry.senderIsKnown,
  },
})

/** Whether the other side has the sender's address, gets it when they want to talk, or does not get it. */
export async function addressOf(tx: Tx, { id: enquiryId, givesAddress }: EnquiryRow) {
  const given = await tx.enquiryAddress.count({ where: { enquiryId, side: 'sender' } })
  return given > 0 ? ('given' as const) : givesAddress ? ('promised' as const) : ('kept' as const)
}

/** Makes a link for one person of one side. @returns its id */
export async function newLink(
  tx: Tx,
  enquiryId: string,
  side: Side,
  personId: string | null,
  now = new Date(),
) {
  const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000)
  const { id } = await tx.enquiryLink.create({
    data: { enquiryId, side, personId, madeAt: now, expiresAt },
    select: { id: true },
  })
  return id
}

/** A mail but for whom it goes to, made for the link it has. `isNeeded`: nobody else would get it, so it cannot be declined. */
type Made = (
  linkId: string,
  isNeeded: boolean,
) => Mail extends infer One ? (One extends Mail ? Omit<One, 'to'> : never) : never

/** Mails the sender, unless their address is gone. */
export async function mailSender(tx: Tx, enquiry: EnquiryRow, make: Made, now = new Date()) {
  if (!enquiry.senderEmail) return
  const linkId = await newLink(tx, enquiry.id, 'sender', enquiry.senderPersonId, now)
  await enqueueMail(tx, { ...make(linkId, true), to: enquiry.senderEmail } as Mail)
}

/** Mails the team: whoever answered, while they are in it and want such mails, else all who do. */
export async function mailTeam(tx: Tx, enquiry: EnquiryRow, make: Made, now = new Date()) {
  const { people, isNeeded } = await readersOf(tx, enquiry.organisationId, enquiry.answeredById)
  for (const { id, email } of people) {
    const linkId = await newLink(tx, enquiry.id, 'school', id, now)
    await enqueueMail(tx, { ...make(linkId, isNeeded), to: email } as Mail)
  }
}

// Somebody always gets it: when all have declined such mails, the owners do, and where there are none everybody.
async function readersOf(tx: Tx, organisationId: string, preferredId: string | null) {
  const members = await tx.membership.findMany({
    where: { organisationId },
    orderBy: { joinedAt: 'asc' },
    select: { role: true, person: { select: { id: true, email: true, declinedMail: true } } },
  })
  const wanting = members.filter(({ person }) => !person.declinedMail.includes('enquiries'))
  const preferred = wanting.filter(({ person }) => person.id === preferredId)
  const owners = members.filter(({ role }) => role === 'owner')
  const chosen = [preferred, wanting, owners, members].find((some) => some.length > 0) ?? []
  return { people: chosen.map(({ person }) => person), isNeeded: wanting.length === 0 }
}
