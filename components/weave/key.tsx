// Explains the weave once on each page that shows it.
export function WeaveKey() {
  return (
    <p className="key">
      <span>Each strand is a school:</span>
      <span>
        <i className="dot state" />
        state
      </span>
      <span>
        <i className="dot independent" />
        independent
      </span>
      <span>
        <i className="dot unknown" />
        sector not published
      </span>
      <span>The thicker strand leads.</span>
    </p>
  )
}
