type Crumb = { href: string; name: string }

/** Where the page stands; the page itself is not a link. */
export function Breadcrumbs({ trail, here }: { trail: Crumb[]; here: string }) {
  return (
    <nav className="crumbs wrap" aria-label="Breadcrumb">
      <ol>
        {trail.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
