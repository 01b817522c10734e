// Seen only in navigation by script; documents get /problem/500 or /problem/503.
'use client'
import { Problem } from '@/components/ui/problem'

export default function ErrorPage() {
  return (
    <main id="main">
      <Problem status={500} />
    </main>
  )
}
