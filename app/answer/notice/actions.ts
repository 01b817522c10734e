'use server'
// Answers by the link of a question about an offer or a need, without signing in, for the person it was sent to.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readHidden } from '@/lib/forms/hidden'
import { found } from '@/lib/http/found'
import { limitSource } from '@/lib/limits/limit'
import { closeNotice, renewNotice } from '@/lib/notices/commands'
import { CloseForm } from '@/lib/notices/form'
import { getNoticeQuestion } from '@/lib/notices/queries'
import { noticeQuestionPath } from '@/lib/notices/schema'

const Link = z.object({ question: z.uuid(), token: z.string().max(100) })

async function questionOf(form: FormData) {
  const { question: id, token } = readHidden(Link, form)
  const question = found(await getNoticeQuestion(id, token))
  const path = noticeQuestionPath(id, token)
  if (question.standing !== 'open') redirect(path)
  if (!(await limitSource('answers by source'))) redirect(`${path}&wait=1`)
  return { path, actor: question.person, at: { id: question.notice.id, questionId: id } }
}

export async function renewByLink(form: FormData) {
  const { path, actor, at } = await questionOf(form)
  const outcome = await renewNotice(actor, at)
  redirect(outcome === 'full' ? `${path}&full=1` : path)
}

export async function closeByLink(form: FormData) {
  const { because } = readHidden(CloseForm.pick({ because: true }), form)
  const { path, actor, at } = await questionOf(form)
  await closeNotice(actor, { ...at, because })
  redirect(path)
}
