'use server'
// Answers by the link of a mail, without signing in. The link names the person it was sent to, and they are who answers; what
// they may do is asked as if they were signed in. Opening the link does nothing: only these buttons do.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { confirmProject, finishProject } from '@/lib/freshness/commands'
import { getQuestion } from '@/lib/freshness/queries'
import { BEFORE_START, FinishedForm, questionPath } from '@/lib/freshness/schema'
import { found } from '@/lib/http/found'
import { limitSource } from '@/lib/limits/limit'
import { takeOff, takePart } from '@/lib/participations/commands'
import { getNamingQuestion } from '@/lib/participations/queries'
import { LeavingForm, namingLinkPath } from '@/lib/participations/schema'

const Link = z.object({ question: z.uuid(), token: z.string().max(100) })
const TOO_MANY =
  'Too many answers came from your network. Wait a quarter of an hour, then press the button again.'

async function questionOf(form: FormData) {
  const { question: id, token } = readHidden(Link, form)
  const question = found(await getQuestion(id, token))
  const path = questionPath(id, token)
  if (question.standing !== 'open') redirect(path)
  return { path, actor: question.person, at: { projectId: question.project.id, questionId: id } }
}

async function namingOf(form: FormData) {
  const { question: id, token } = readHidden(Link, form)
  const question = found(await getNamingQuestion(id, token))
  const path = namingLinkPath(id, token)
  if (question.standing !== 'open') redirect(path)
  const { person: actor, project, school } = question
  return { path, actor, at: { projectId: project.id, schoolId: school.id, isByLink: true } }
}

const mayAnswer = () => limitSource('answers by source')

export async function confirmByLink(form: FormData) {
  const { path, actor, at } = await questionOf(form)
  if (!(await mayAnswer())) redirect(`${path}&wait=1`)
  await confirmProject(actor, at)
  redirect(path)
}

export async function finishByLink(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { path, actor, at } = await questionOf(form)
    const read = await readForm(FinishedForm, form)
    if ('state' in read) return read.state
    if (!(await mayAnswer())) return refused(form, { '': TOO_MANY }, 429)
    const outcome = await finishProject(actor, { ...at, ended: read.input.ended })
    if (outcome === 'before-start') return refused(form, { ended: BEFORE_START })
    redirect(path)
  })
}

export async function takePartByLink(form: FormData) {
  const { path, actor, at } = await namingOf(form)
  if (!(await mayAnswer())) redirect(`${path}&wait=1`)
  await takePart(actor, at)
  redirect(path)
}

export async function takeOffByLink(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { path, actor, at } = await namingOf(form)
    const read = await readForm(LeavingForm, form)
    if ('state' in read) return read.state
    if (!(await mayAnswer())) return refused(form, { '': TOO_MANY }, 429)
    await takeOff(actor, { ...at, reason: read.input.reason })
    redirect(path)
  })
}
