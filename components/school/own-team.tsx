/** For those who work there: the way to act for it on this site. */
export function OwnTeam({ question, words, href }: { question: string; words: string; href: string }) {
  return (
    <section aria-labelledby="own" className="no-print">
      <h2 id="own">{question}</h2>
      <p>
        {words} <a href={href}>Join</a>
      </p>
    </section>
  )
}
