// Explains the weave once on each page that shows it: only what the pictures hold.
type Drawn = { stateSchools: number; independentSchools: number; unknownSchools: number; leadSector: unknown }

export function WeaveKey({ drawn }: { drawn?: Drawn }) {
  const parts = [
    { sector: 'state', words: 'state', isShown: !drawn || drawn.stateSchools > 0 },
    { sector: 'independent', words: 'independent', isShown: !drawn || drawn.independentSchools > 0 },
    {
      sector: 'unknown',
      words: 'sector not published',
      isShown: !drawn || drawn.unknownSchools > 0 || drawn.stateSchools + drawn.independentSchools < 2,
    },
  ]
  return (
    <p className="key">
      <span>Each strand is a school:</span>
      {parts
        .filter(({ isShown }) => isShown)
        .map(({ sector, words }) => (
          <span key={sector}>
            <i className={`dot ${sector}`} />
            {words}
          </span>
        ))}
      {(!drawn || drawn.leadSector !== null) && <span>The thicker strand leads.</span>}
    </p>
  )
}
