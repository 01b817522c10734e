/** What has just been done, said once at the top of the next page. */
export function Done({ words }: { words: string | null }) {
  return (
    words && (
      <p className="done" role="status">
        {words}
      </p>
    )
  )
}
