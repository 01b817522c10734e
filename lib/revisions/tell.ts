// Tells those who may write a project what was decided about it.
import 'server-only'
import type { Tx } from '@/lib/db/client'
import { peopleOf } from '@/lib/drafts/people'
import { enqueueMail } from '@/lib/jobs/queue'
import type { Mail } from '@/lib/mail/schema'

type Told = Extract<Mail, { isAnswer: boolean }>
type Facts = Told extends infer One ? (One extends Told ? Omit<One, Common> : never) : never
type Common = 'to' | 'title' | 'draftId' | 'isAnswer'

/**
 * Mails those who may write a project. Whoever sent it in gets an answer in any case; the others unless they declined such
 * mails, but nobody can decline to hear that a project was taken off the site.
 */
export async function tellWriters(
  tx: Tx,
  { draftId, title, sentById = null }: { draftId: string; title: string | null; sentById?: string | null },
  facts: Facts,
) {
  const all = await peopleOf(tx, draftId, null)
  const wanting = facts.kind === 'project-unpublished' ? all : await peopleOf(tx, draftId)
  const sender =
    sentById && (await tx.person.findUnique({ where: { id: sentById }, select: { email: true } }))
  const isSender = (to: string) => Boolean(sender && sender.email === to)
  await enqueueMail(
    tx,
    ...all
      .filter((to) => isSender(to) || wanting.includes(to))
      .map((to) => ({ ...facts, to, title: title ?? '', draftId, isAnswer: isSender(to) }) as Told),
  )
}
