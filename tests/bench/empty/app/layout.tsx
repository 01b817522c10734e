// The least a page of Next can be when it is made for each request, as ours are.
import { connection } from 'next/server'
import type { ReactNode } from 'react'

export default async function Layout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
