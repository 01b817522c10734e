// What the pages behind links have in common: reading the link, and a form that is one button.
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { readId } from '@/lib/accounts/schema'
import { readText } from '@/lib/search/schema'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The link, and what is behind it; null when it is not ours. */
export async function readLink<Behind>(
  { params, searchParams }: Props,
  get: (id: string, token: string) => Promise<Behind | null>,
) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const token = readText(query.token)
  const behind = readId(id) && (await get(id, token))
  return behind ? { id, token, query, isWaiting: query.wait !== undefined, behind } : null
}

type ButtonProps = {
  link: { id: string; token: string }
  action: (form: FormData) => Promise<void>
  kind?: 'main' | 'danger'
  children: string
}

export function LinkButton({ link: { id, token }, action, kind, children }: ButtonProps) {
  return (
    <form action={action}>
      <Hidden fields={{ id, token }} />
      <Submit kind={kind}>{children}</Submit>
    </form>
  )
}

/** Links need no signing in, so their pages say whose they are. */
export function Whose() {
  return (
    <p className="small soft">
      This link answers for whoever the mail was sent to. Opened by mistake? Close the page; nothing happens.
    </p>
  )
}
