// The two answers of a school that a project names.
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import type { FormState } from '@/lib/forms/schema'
import { ROLES } from '@/lib/projects/schema'
import { ProjectInShort } from './project-choices'
import { LeaveForm } from './leave-form'

type Props = {
  naming: {
    project: { slug: string; title: string; summary: string }
    school: { name: string }
    role: keyof typeof ROLES
    said: 'nothing' | 'confirmed' | 'declined'
  }
  hidden: Record<string, string>
  confirm: (form: FormData) => Promise<void>
  leave: (state: FormState, form: FormData) => Promise<FormState>
}

export function PartChoices({ naming: { project, school, role, said }, hidden, confirm, leave }: Props) {
  return (
    <>
      <ProjectInShort project={project} />
      <p>
        {said === 'declined' ? (
          <>{school.name} took itself off this project. You can bring it back in the part it had.</>
        ) : (
          <>
            It names <b>{school.name}</b> as {AS[role]}.
          </>
        )}
      </p>
      {said !== 'confirmed' && (
        <section aria-labelledby="yes" className="choices">
          <h2 id="yes">{said === 'declined' ? 'Come back' : 'It is right'}</h2>
          <form action={confirm}>
            <Hidden fields={hidden} />
            <Submit>{said === 'declined' ? 'We take part after all' : 'Yes, we take part'}</Submit>
          </form>
        </section>
      )}
      {said !== 'declined' && (
        <section aria-labelledby="no" className="choices">
          <h2 id="no">{said === 'confirmed' ? 'No longer right' : 'It is not right'}</h2>
          <p>
            {school.name} is taken off the page at once, and those who look after the project are told by
            mail.{' '}
            {role === 'lead' &&
              'When no other school leads it, the project leaves the site until somebody does. '}
            Nobody else can put the school back; you can, on your account page.
          </p>
          <LeaveForm action={leave} hidden={hidden} school={school.name} />
        </section>
      )}
    </>
  )
}

const AS = { lead: 'the lead', partner: 'a partner', host: 'a host', sponsor: 'a sponsor' } as const
