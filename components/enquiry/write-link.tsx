// The ways to writing to somebody: a button beside the title, and a bar that stays within reach on phones.

export function WriteButton({ href, label = 'Write to them' }: { href: string; label?: string }) {
  return (
    <p className="no-print">
      <a className="button" href={href} rel="nofollow">
        {label}
      </a>
    </p>
  )
}

export function WriteBar({ href, label = 'Write to them' }: { href: string; label?: string }) {
  return (
    <div className="write-bar no-print">
      <a className="button" href={href} rel="nofollow">
        {label}
      </a>
    </div>
  )
}
