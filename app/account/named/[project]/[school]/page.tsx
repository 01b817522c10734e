import type { Metadata } from 'next'
import { AccountFrame } from '@/components/account/frame'
import { PartChoices } from '@/components/answer/part-choices'
import { requireActor } from '@/lib/auth/session'
import { found } from '@/lib/http/found'
import { getNaming } from '@/lib/participations/queries'
import { namingPath } from '@/lib/participations/schema'
import { takeOffAction, takePartAction } from '../../../answers'

export const metadata: Metadata = { title: 'Your school in a project', robots: { index: false } }

export default async function NamingPage({ params }: PageProps<'/account/named/[project]/[school]'>) {
  const { project, school } = await params
  const actor = await requireActor(namingPath(project, school))
  const naming = found(await getNaming(actor, project, school))
  return (
    <AccountFrame title="Your school in a project">
      <PartChoices
        naming={naming}
        hidden={{ projectId: naming.project.id, schoolId: naming.school.id }}
        confirm={takePartAction}
        leave={takeOffAction}
      />
    </AccountFrame>
  )
}
