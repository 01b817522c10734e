// Who answers for this copy of the site: what the accessibility and privacy pages owe their readers.
type Props = { name?: string; contact?: string }

export function Operator({ name, contact }: Props) {
  if (!name && !contact)
    return (
      <p>
        This copy of the site is a demonstration that nobody runs for the public. Whoever does names
        themselves here, with a page for corrections and questions.
      </p>
    )
  return (
    <p>
      {name ? `This site is run by ${name}.` : 'This site is run independently.'}{' '}
      {contact && (
        <>
          Is something wrong, out of date or hard to use? <a href={contact}>Tell us</a>, and we will put it
          right.
        </>
      )}
    </p>
  )
}
