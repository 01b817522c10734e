// Answering a message, and going on with a thread. One transaction with its audit row and its mails.
import 'server-only'
import { record } from '@/lib/audit/record'
import { db, type Tx } from '@/lib/db/client'
import { found } from '@/lib/http/found'
import { enqueueMail } from '@/lib/jobs/queue'
import { addressOf, factsOf, mailSender, mailTeam, newLink } from './delivery'
import { doubtsAbout } from './doubts'
import { type By, isPaused, noteOf, type Party, spend, takePart } from './party'
import { isBlocked } from './receiving'
import { type Answer, ANSWERS, type Doubt, MOST_BEFORE_ANSWER } from './words'

/**
 * What is posted: words, the team's answer, or the writer's own address for the other side; `nonce` of the form. `isChange`:
 * the answer takes the place of an earlier one.
 */
export type Post = {
  nonce: string
  answer?: Answer
  words: string
  givesAddress: boolean
  isChange?: boolean
}

type Refusal = 'used' | 'closed' | 'paused' | 'answered-before' | 'needs-answer' | 'wait'
type Outcome = 'answered' | 'sent' | 'again' | Refusal | Doubt[]

const ADDRESS_ONLY = 'You may write to me at my own address.'

/**
 * Posts to a thread; the first post of the team is its answer, and the other side hears by mail.
 * @returns 'again' when this form was posted before; a refusal, or why a sender's addition is doubtful, with nothing posted
 */
export async function postToThread(by: By, post: Post): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const party = await takePart(tx, by)
    if ((await tx.enquiryMessage.count({ where: { nonce: post.nonce, enquiryId: party.enquiry.id } })) > 0)
      return 'again'
    const answer = party.side === 'school' ? post.answer : undefined
    const refusal = await refusalOf(tx, party, { ...post, answer })
    if (refusal) return refusal
    const { enquiry, side, person, name } = party
    const words = post.words || (answer ? ANSWERS[answer].words : ADDRESS_ONLY)
    const now = new Date()
    await tx.enquiryMessage.create({
      data: {
        enquiryId: enquiry.id,
        side,
        authorId: person?.id,
        authorName: name,
        words,
        answer,
        sentAt: now,
        nonce: post.nonce,
      },
    })
    await tx.enquiry.update({
      where: { id: enquiry.id },
      data: {
        lastMessageAt: now,
        ...(answer && { answer, answeredAt: enquiry.answeredAt ?? now, answeredById: person!.id }),
      },
    })
    if (person) await keepRead(tx, enquiry.id, person.id, now)
    await spend(tx, party)
    const { detail, ...note } = noteOf(party)
    await record(tx, answer ? 'enquiry.answered' : 'enquiry.replied', {
      ...note,
      detail: { ...detail, answer: answer ?? null },
    })
    const address = post.givesAddress ? await giveAddress(tx, party, now) : null
    if (answer === 'talk' && enquiry.givesAddress) await handOver(tx, party, now)
    await tell(tx, party, { answer, words, address })
    return answer ? 'answered' : 'sent'
  })
}

async function refusalOf(tx: Tx, { enquiry, side, isSpent }: Party, { answer, words, isChange }: Post) {
  if (isSpent) return 'used'
  if (isPaused(enquiry)) return 'paused'
  if (enquiry.state !== 'open') return 'closed'
  if (answer && enquiry.answer && !isChange) return 'answered-before'
  if (side === 'school') return enquiry.answer || answer ? null : 'needs-answer'
  const { organisationId, senderEmail } = enquiry
  if (senderEmail && (await isBlocked(tx, organisationId, senderEmail))) return 'closed'
  if (enquiry.answer) return null
  const sent = await tx.enquiryMessage.count({ where: { enquiryId: enquiry.id, side: 'sender' } })
  if (sent > MOST_BEFORE_ANSWER) return 'wait'
  const doubts = doubtsAbout(words).filter((doubt) => doubt !== 'short')
  return doubts.length > 0 ? doubts : null
}

/** Keeps that somebody has read a thread. */
export async function keepRead(tx: Tx, enquiryId: string, personId: string, readAt: Date) {
  const key = { enquiryId, personId }
  await tx.enquiryReading.upsert({
    where: { enquiryId_personId: key },
    create: { ...key, readAt },
    update: { readAt },
  })
}

async function giveAddress(tx: Tx, { enquiry, side, person, email }: Party, givenAt: Date) {
  const address = found(email)
  const row = { enquiryId: enquiry.id, side, address, personId: person?.id, givenAt }
  await tx.enquiryAddress.createMany({ data: [row], skipDuplicates: true })
  return address
}

type Told = { answer: Answer | undefined; words: string; address: string | null }

async function tell(tx: Tx, { enquiry, side, name }: Party, { answer, words, address }: Told) {
  const { organisation, about, from } = factsOf(enquiry)
  if (side === 'school') {
    const own = await addressOf(tx, enquiry)
    const facts = { organisation, about, by: name, words, address, own, answer: answer ?? null }
    await mailSender(tx, enquiry, (linkId) => ({ kind: 'enquiry-answered', linkId, ...facts }))
  } else
    await mailTeam(tx, enquiry, (linkId, isNeeded) => ({
      kind: 'enquiry-added',
      linkId,
      isNeeded,
      organisation,
      about,
      from,
      words,
      address,
    }))
}

// The sender had said that whoever wants to talk may have their address.
async function handOver(tx: Tx, { enquiry, person }: Party, givenAt: Date) {
  const { id: enquiryId, senderEmail: address, senderPersonId } = enquiry
  if (!address || !person) return
  const row = { enquiryId, side: 'sender' as const, address, personId: senderPersonId, givenAt }
  await tx.enquiryAddress.createMany({ data: [row], skipDuplicates: true })
  const linkId = await newLink(tx, enquiryId, 'school', person.id)
  await enqueueMail(tx, {
    kind: 'enquiry-address',
    to: person.email,
    linkId,
    from: factsOf(enquiry).from,
    address,
  })
}

/** Mails a new link to whoever an old one was sent to. @returns false when their side has no address any more */
export async function renewLink(by: Extract<By, { link: string }>): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { enquiry, side, person, email } = await takePart(tx, by)
    if (!email) return false
    const linkId = await newLink(tx, enquiry.id, side, person?.id ?? null)
    const { about, organisation } = factsOf(enquiry)
    await enqueueMail(tx, { kind: 'enquiry-link', to: email, linkId, organisation, about })
    return true
  })
}
