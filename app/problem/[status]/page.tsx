// The body of every error a person meets (lib/http/error-pages.ts gives it its status). It never asks the database.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/ui/page'
import { Problem, problemTitle } from '@/components/ui/problem'

type Props = PageProps<'/problem/[status]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: problemTitle(Number((await params).status)), robots: { index: false } }
}

export default async function ProblemPage({ params }: Props) {
  const { status } = await params
  if (!/^[45]\d\d$/.test(status)) notFound()
  return (
    <Page>
      <Problem status={Number(status)} />
    </Page>
  )
}
