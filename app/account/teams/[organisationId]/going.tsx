// The button of leaving or of giving up the ownership, which says that the warning above it was on the page.
import { Submit } from '@/components/form/submit'
import { teamPath } from '@/lib/accounts/schema'

type Props = {
  action: (form: FormData) => Promise<void>
  organisationId: string
  isWarned: boolean
  words: string
}

export function Going({ action, organisationId, isWarned, words }: Props) {
  return (
    <form action={action} className="flex flex-wrap items-center gap-4">
      <input type="hidden" name="organisationId" value={organisationId} />
      {isWarned && <input type="hidden" name="isWarned" value="yes" />}
      <Submit kind="danger">{words}</Submit>
      <a href={teamPath(organisationId)}>Cancel</a>
    </form>
  )
}

/** What happens when nobody is left who owns the team. */
export function LastOwner() {
  return (
    <p className="note">
      You are the only owner. If you go on, nobody can invite, change or remove colleagues until a moderator
      has appointed a new owner. Make a colleague an owner first, or invite one as owner, and nobody has to
      wait.
    </p>
  )
}
