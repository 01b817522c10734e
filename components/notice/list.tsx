// What one school has on the board, on its page.
import { writePath } from '@/lib/enquiries/schema'
import type { NoticeCard } from '@/lib/notices/schema'
import { NoticeListRow } from './card'

type Props = { notices: NoticeCard[]; school: { slug: string; name: string } }

export function SchoolNotices({ notices, school }: Props) {
  if (notices.length === 0) return null
  return (
    <section aria-labelledby="offers-and-needs">
      <h2 id="offers-and-needs">Offers and needs</h2>
      <ul>
        {notices.map((notice) => (
          <NoticeListRow key={notice.slug} notice={notice} />
        ))}
      </ul>
      <p>
        <a href={writePath({ school: school.slug })}>Write to {school.name} about something else</a>
      </p>
    </section>
  )
}
