// Keeping a project or school on one's list: a button anywhere, and the one form of the page that it belongs to.
import { keepAnchor } from '@/lib/shortlist/schema'

type KeepProps = { kind: 'project' | 'school'; slug: string; name: string; isKept: boolean }

/** A button of the form below; it may stand inside another form. Its id is where the form leads back to. */
export function KeepButton({ kind, slug, name, isKept }: KeepProps) {
  return (
    <button
      className="keep"
      id={keepAnchor(`${kind}:${slug}`)}
      type="submit"
      form="keep"
      name={isKept ? 'remove' : 'add'}
      value={`${kind}:${slug}`}
      aria-label={`${isKept ? 'On my list: remove' : 'Keep on my list'}: ${name}`}
    >
      {isKept ? 'On my list: remove' : 'Keep on my list'}
    </button>
  )
}

export function KeepForm({ back }: { back: string }) {
  return (
    <form id="keep" method="post" action="/list/change">
      <input type="hidden" name="back" value={back} />
    </form>
  )
}
