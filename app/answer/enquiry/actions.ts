'use server'
// What somebody does in a thread: by the link of a mail, without signing in, or in their account. Opening a link does nothing:
// only these buttons do.
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { postToThread, renewLink } from '@/lib/enquiries/answering'
import { blockSender, closeThread, reportThread, unblockSender } from '@/lib/enquiries/ending'
import { type By, countedBy } from '@/lib/enquiries/party'
import { ByForm, linkPath, PostForm, ReportForm, threadPath } from '@/lib/enquiries/schema'
import { type Done, DOUBTS, type Doubt, withDone } from '@/lib/enquiries/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { limit, limitSource } from '@/lib/limits/limit'

const KEPT = 'What you typed is still here.'
const TOO_MANY = `Too much was sent from your network. ${KEPT} Wait a quarter of an hour, then send it again.`
const REFUSED = {
  used: `This link has been used already. ${KEPT} Ask for a new one below, or sign in.`,
  closed: `This has been closed, so nothing can be added. ${KEPT}`,
  paused: `A moderator looks at these messages, and nothing is passed on until they have decided. ${KEPT}`,
  'answered-before': `A colleague has answered meanwhile, so this was not sent. ${KEPT} You can add it as a message.`,
  'needs-answer': 'Choose one of the three answers',
  wait: `Nobody has answered yet. ${KEPT} You can add more once they have.`,
} as const

const pathOf = (by: z.output<typeof ByForm>) =>
  'link' in by ? linkPath(by.link, by.token) : threadPath(by.enquiryId)

async function byOf(form: FormData): Promise<{ by: By; path: string }> {
  const given = readHidden(ByForm, form)
  const path = pathOf(given)
  return {
    path,
    by: 'link' in given ? given : { actor: await requireActor(path), enquiryId: given.enquiryId },
  }
}

const mayAct = () => limitSource('enquiry acts by source')
const mayPost = async (by: By) => (await mayAct()) && (await limit('enquiry messages', await countedBy(by)))

export async function postAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { by, path } = await byOf(form)
    const read = await readForm(PostForm, form)
    if ('state' in read) return read.state
    if (!(await mayPost(by))) return refused(form, { '': TOO_MANY }, 429)
    const outcome = await postToThread(by, read.input)
    if (Array.isArray(outcome)) return refused(form, { words: doubtfulWords(outcome) })
    if (outcome in REFUSED) {
      const status = outcome === 'needs-answer' ? 422 : 409
      return refused(form, { '': REFUSED[outcome as keyof typeof REFUSED] }, status)
    }
    redirect(withDone(path, outcome as Done))
  })
}

const doubtfulWords = (doubts: Doubt[]) =>
  `This could not be passed on before they have answered: ${doubts.map((doubt) => DOUBTS[doubt].toLowerCase()).join('; ')}`

export async function reportAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { by, path } = await byOf(form)
    const read = await readForm(ReportForm, form)
    if ('state' in read) return read.state
    if (!(await mayPost(by))) return refused(form, { '': TOO_MANY }, 429)
    redirect(withDone(path, await reportThread(by, read.input.because)))
  })
}

export async function closeAction(form: FormData) {
  const { by, path } = await byOf(form)
  redirect(withDone(path, (await mayPost(by)) ? await closeThread(by) : 'too-many'))
}

export async function blockAction(form: FormData) {
  const { by, path } = await byOf(form)
  redirect(withDone(path, (await mayPost(by)) ? await blockSender(by) : 'too-many'))
}

export async function unblockAction(form: FormData) {
  const { by, path } = await byOf(form)
  const { actor, enquiryId } = found('actor' in by ? by : null)
  redirect(withDone(path, (await mayPost(by)) ? await unblockSender(actor, enquiryId) : 'too-many'))
}

export async function renewAction(form: FormData) {
  const { by, path } = await byOf(form)
  const link = found('link' in by ? by : null)
  const may = (await mayAct()) && (await limit('enquiry links', await countedBy(link)))
  redirect(withDone(path, may && (await renewLink(link)) ? 'new-link' : 'too-many-links'))
}
