// Where the link of a mail leads that tells a school of a project.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PartChoices } from '@/components/answer/part-choices'
import { ProjectInShort } from '@/components/answer/project-choices'
import { readId } from '@/lib/accounts/schema'
import { dayWords } from '@/lib/dates/schema'
import { getNamingQuestion, type NamingQuestion } from '@/lib/participations/queries'
import { namingPath } from '@/lib/participations/schema'
import { readText } from '@/lib/search/schema'
import { takeOffByLink, takePartByLink } from '../../actions'
import { AnswerFrame, Whose } from '../../frame'

export const metadata: Metadata = { title: 'A project names your school', robots: { index: false } }

export default async function NamedPage({ params, searchParams }: PageProps<'/answer/school/[id]'>) {
  const [{ id }, { token: sent, wait }] = await Promise.all([params, searchParams])
  const token = readText(sent)
  const question = readId(id) && (await getNamingQuestion(id, token))
  if (!question) notFound()
  const { standing, naming } = question
  if (standing === 'open')
    return (
      <AnswerFrame title="A project names your school" isWaiting={wait !== undefined}>
        <PartChoices
          naming={naming!}
          hidden={{ question: id, token }}
          confirm={takePartByLink}
          leave={takeOffByLink}
        />
        <Whose />
      </AnswerFrame>
    )
  return (
    <AnswerFrame
      title={standing === 'answered' ? 'Your school’s answer is noted' : 'This link no longer works'}
      isWaiting={false}
    >
      <Closed question={question} />
    </AnswerFrame>
  )
}

function Closed({ question: { standing, naming, project, school } }: { question: NamingQuestion }) {
  if (standing === 'gone') return <p>The project no longer names the school, or you no longer act for it.</p>
  const onAccount = <a href={namingPath(project.slug, school.slug)}>sign in</a>
  if (standing === 'ended')
    return (
      <p>
        It is too old. To answer for {school.name}, {onAccount}.
      </p>
    )
  const said = naming!.said === 'confirmed' ? 'takes part in' : 'does not take part in'
  return (
    <>
      <p>
        On {dayWords(naming!.answeredAt!)} somebody who acts for {school.name} said that it {said} this
        project. To change that, {onAccount}.
      </p>
      {naming!.said === 'confirmed' && <ProjectInShort project={project} />}
    </>
  )
}
