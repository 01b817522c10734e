// What went wrong, in plain words, and where to go from here.

const PROBLEMS: Record<number, { title: string; words: string }> = {
  400: {
    title: 'We could not read that request',
    words: 'Go back and try once more. If it happens again, start from the home page.',
  },
  403: {
    title: 'This form was not sent from our own pages',
    words: 'Open the page again on this site and send the form from there.',
  },
  404: {
    title: 'Page not found',
    words:
      'The address may be mistyped, or the page may have moved. Search for it, or start from one of these.',
  },
  405: {
    title: 'This page cannot do that',
    words: 'Open the page again, and use its own buttons.',
  },
  413: {
    title: 'This is too much at once',
    words:
      'A form can hold a million characters, a picture 15 MB. Go back, shorten what you typed or choose a smaller picture, and send it again.',
  },
  503: {
    title: 'The directory is out of reach for the moment',
    words: 'Nothing is lost. Load the page again in a minute; it comes back by itself.',
  },
}
const UNKNOWN = {
  title: 'Something went wrong',
  words: 'It is our fault and has been recorded. Load the page again, or start from one of these.',
}

export function problemTitle(status: number) {
  return (PROBLEMS[status] ?? UNKNOWN).title
}

export function Problem({ status }: { status: number }) {
  const { title, words } = PROBLEMS[status] ?? UNKNOWN
  return (
    <div className="wrap page prose">
      <h1>{title}</h1>
      <p>{words}</p>
      <ul>
        <li>
          <a href="/projects">Projects</a>
        </li>
        <li>
          <a href="/schools">Schools</a>
        </li>
        <li>
          <a href="/offers-and-needs">Offers and needs</a>
        </li>
        <li>
          <a href="/partnerships">Partnerships</a>
        </li>
        <li>
          <a href="/">Home</a>
        </li>
      </ul>
    </div>
  )
}
