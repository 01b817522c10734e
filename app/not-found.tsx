// Seen only in navigation by script; documents get /problem/404.
import { Page } from '@/components/ui/page'
import { Problem } from '@/components/ui/problem'

export default function NotFound() {
  return (
    <Page>
      <Problem status={404} />
    </Page>
  )
}
