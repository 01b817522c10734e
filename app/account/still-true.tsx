// "Still true": confirms a project with one press, beside it on the account page; and the way to say that it is not.
import { Submit } from '@/components/form/submit'
import { confirmPath } from '@/lib/freshness/schema'
import { confirmAction } from './answers'

export function StillTrue({ slug, title }: { slug: string; title: string }) {
  return (
    <>
      <form action={confirmAction}>
        <input type="hidden" name="slug" value={slug} />
        <Submit kind="quiet" label={`Still true: ${title}`}>
          Still true
        </Submit>
      </form>
      <a className="button quiet" href={confirmPath(slug)}>
        Finished<span className="hidden-text"> {title}</span>
      </a>
    </>
  )
}
