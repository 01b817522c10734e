'use server'
// Saving what is written, section by section.
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/schema'
import { getActor, requireActor } from '@/lib/auth/session'
import { changeSection, dropTyping } from '@/lib/drafts/commands'
import { formOf, withForm } from '@/lib/drafts/form'
import { getDraft } from '@/lib/drafts/queries'
import { projectsNamed } from '@/lib/drafts/repeats'
import { SectionId, SectionSave } from '@/lib/drafts/requests'
import { draftPath, formPath, SECTION_NAMES, type Section, withDone } from '@/lib/drafts/words'
import { readHidden } from '@/lib/forms/hidden'
import { keepTyped } from '@/lib/forms/keep-typed'
import { readForm, refused } from '@/lib/forms/read'
import type { FormState } from '@/lib/forms/schema'
import { found } from '@/lib/http/found'
import { limit } from '@/lib/limits/limit'
import { newestOf } from './newest'

const SIGNED_OUT =
  'You have been signed out. What you typed is still here: sign in in another tab, then save it again.'
const TOO_OFTEN =
  'You have saved a great many times within the hour. What you typed is still here; wait a little.'
const NEWER =
  'Somebody else has saved this section while you were writing. Both versions stand below; what you save now replaces theirs.'

const NEWER_OWN =
  'You have saved this section since this page was opened, perhaps in another tab. Both versions stand below; what you save now replaces the other.'

export async function saveSectionAction(_: FormState, form: FormData): Promise<FormState> {
  return keepTyped(form, async () => {
    const { draftId, section, seen, page, onwards } = readHidden(SectionSave, form)
    const actor = await getActor()
    if (!actor) return refused(form, { '': SIGNED_OUT }, 401)
    if (!(await limit('saves', actor.id))) return refused(form, { '': TOO_OFTEN }, 429)
    const projects = section === 'impact' ? await projectsIn(actor, draftId, form) : undefined
    const result = await readForm(formOf(section, projects), form)
    if ('state' in result) return result.state
    const isSaved = await changeSection(actor, { draftId, section, seen, page }, (before) =>
      withForm(section, before, result.input),
    )
    if (!isSaved) return newer(form, await newestOf(actor, draftId, section))
    redirect(withDone(draftPath(draftId, placeAfter(section, onwards)), 'saved'))
  })
}

async function projectsIn(actor: Actor, draftId: string, form: FormData) {
  const { project } = found(await getDraft(actor, draftId))
  return projectsNamed(form.get('repeatsId'), project?.id ?? null)
}

// The form comes back with the mark of the newer version, so that saving again is knowingly over it.
async function newer(form: FormData, { by, isOwn, seen, values }: Awaited<ReturnType<typeof newestOf>>) {
  form.set('seen', seen)
  return refused(form, { '': isOwn ? NEWER_OWN : NEWER }, 409, { by, values })
}

// The words on what changed lead to its figures, which are part of the same section.
function placeAfter(section: Section, onwards: 'next' | 'list') {
  if (onwards === 'list') return undefined
  return section === 'impact' ? section : (SECTION_NAMES[SECTION_NAMES.indexOf(section) + 1] ?? 'check')
}

export async function dropTypingAction(form: FormData) {
  const { draftId, section } = readHidden(SectionId, form)
  await dropTyping(await requireActor(formPath(draftId, section)), draftId, section)
  redirect(withDone(formPath(draftId, section), 'typing-dropped'))
}
