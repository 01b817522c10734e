// Keeps what is being typed, as it is typed. Sent by script only; a page never waits for it.
import type { z } from 'zod'
import { getActor } from '@/lib/auth/session'
import { isDatabaseAway } from '@/lib/db/away'
import { keepTyping } from '@/lib/drafts/commands'
import { SectionSave } from '@/lib/drafts/requests'
import { FIELDS } from '@/lib/drafts/fields'
import { plainText } from '@/lib/forms/text'
import { limit } from '@/lib/limits/limit'

const MOST = 20_000 // characters of one field
const STATUS = { kept: 204, 'saved-since': 409 }

const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

export async function POST(request: Request, { params }: RouteContext<'/account/projects/[id]/typing'>) {
  const form = await request.formData().catch(() => null)
  const given = form && Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  const sent = SectionSave.safeParse({ ...given, draftId: (await params).id })
  if (!form || !sent.success) return answer(400)
  try {
    return answer(await keep(sent.data, form))
  } catch (error) {
    if (isDatabaseAway(error)) return answer(503)
    throw error
  }
}

async function keep({ draftId, section, seen, page }: z.output<typeof SectionSave>, form: FormData) {
  const actor = await getActor()
  if (!actor) return 401
  if (!(await limit('typing', actor.id))) return 429
  const fields = Object.fromEntries(FIELDS[section].map(({ name }) => [name, textsOf(form, name)]))
  const kept = await keepTyping(actor, { draftId, section, seen, page, fields })
  return kept === null ? 404 : STATUS[kept]
}

const textsOf = (form: FormData, name: string) =>
  form
    .getAll(name)
    .slice(0, 100)
    .flatMap((value) =>
      typeof value === 'string' && value ? plainText(value.slice(0, MOST)).toWellFormed() : [],
    )
