// Shown by the script of near-me.tsx; what comes of it is said beside it, so that the button keeps its words.
export function NearMeButton() {
  return (
    <div className="near-me-place">
      <button className="near-me" type="button" id="near-me" hidden>
        Near me
      </button>
      <span role="status" id="near-me-said" className="small soft" />
    </div>
  )
}
