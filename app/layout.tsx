// The root layout waits for the request, so that every page is rendered with its nonce. It never asks the database.
import './globals.css'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { connection } from 'next/server'
import { env } from '@/lib/env'
import { presentAnswer } from '@/lib/http/schema'

const text = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  variable: '--font-text',
  weight: '200 800',
  display: 'swap',
})
const headings = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  variable: '--font-headings',
  weight: '200 800',
  display: 'swap',
})

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return {
    metadataBase: env().SITE_URL,
    title: {
      default: 'Schools Together',
      template: `${presentAnswer()?.isRefused ? 'Error: ' : ''}%s – Schools Together`,
    },
    description:
      'Partnership projects that state and independent schools run with one another, each figure with its source.',
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#14171e' },
  ],
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  await connection()
  return (
    <html lang="en-GB" className={`${text.variable} ${headings.variable}`}>
      <body>{children}</body>
    </html>
  )
}
