'use server'
// The schools taking part, one at a time: each change fits whatever colleagues have done meanwhile.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { changeSection } from '@/lib/drafts/commands'
import { findSchoolId } from '@/lib/drafts/participants'
import { getDraft } from '@/lib/drafts/queries'
import { DraftId } from '@/lib/drafts/requests'
import { MOST } from '@/lib/drafts/schema'
import { type Done, draftPath, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { found } from '@/lib/http/found'
import { ROLES } from '@/lib/projects/schema'

const Role = z.enum(Object.keys(ROLES) as [keyof typeof ROLES, ...(keyof typeof ROLES)[]])
const One = DraftId.extend({ schoolId: z.uuid() })
const Part = One.extend({ role: Role })
const Adding = DraftId.extend({
  school: z.string().min(1).max(120),
  role: Role,
  q: z.string().max(200).catch(''),
})

const ANY = { section: 'schools', seen: null } as const

export async function addSchoolAction(form: FormData) {
  const { draftId, school: slug, role, q } = readHidden(Adding, form)
  const back = `${draftPath(draftId, 'schools/add')}?${new URLSearchParams({ q })}`
  const actor = await requireActor(back)
  const schoolId = found(await findSchoolId(slug))
  const draft = found(await getDraft(actor, draftId))
  let done: Done = 'added'
  if (draft.project?.answers.some((answer) => answer.schoolId === schoolId)) done = 'declined'
  else
    await changeSection(actor, { draftId, ...ANY }, (schools) => {
      const { participations } = schools
      if (participations.some((one) => one.schoolId === schoolId)) done = 'there-already'
      else if (participations.length >= MOST.schools) done = 'full'
      else return { ...schools, participations: [...participations, { schoolId, role }] }
      return null
    })
  redirect(withDone(done === 'added' ? draftPath(draftId, 'schools') : back, done))
}

export async function changeRoleAction(form: FormData) {
  const { draftId, schoolId, role } = readHidden(Part, form)
  const path = draftPath(draftId, 'schools')
  await changeSection(await requireActor(path), { draftId, ...ANY }, (schools) => ({
    ...schools,
    participations: schools.participations.map((one) => (one.schoolId === schoolId ? { ...one, role } : one)),
  }))
  redirect(withDone(path, 'saved'))
}

export async function removeSchoolAction(form: FormData) {
  const { draftId, schoolId } = readHidden(One, form)
  const path = draftPath(draftId, 'schools')
  await changeSection(await requireActor(path), { draftId, ...ANY }, (schools) => ({
    ...schools,
    participations: schools.participations.filter((one) => one.schoolId !== schoolId),
  }))
  redirect(withDone(path, 'removed'))
}
