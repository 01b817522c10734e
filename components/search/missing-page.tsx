/** Said above the last page of a list, when one past its end was asked for. */
export function MissingPage({ page, last, first }: { page: number; last: number; first: string }) {
  return (
    <div className="note">
      <h2>There is no page {page}</h2>
      <p>
        This is page {last}, the last one. <a href={first}>Go to the first page</a>.
      </p>
    </div>
  )
}
