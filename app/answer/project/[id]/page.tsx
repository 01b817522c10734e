// Where the link of a term's reminder leads.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProjectChoices, ProjectInShort } from '@/components/answer/project-choices'
import { readId } from '@/lib/accounts/schema'
import { dayWords } from '@/lib/dates/schema'
import { termWords } from '@/lib/freshness/calendar'
import { getQuestion, listOtherQuestions, type Question } from '@/lib/freshness/queries'
import { confirmPath } from '@/lib/freshness/schema'
import { readText } from '@/lib/search/schema'
import { confirmByLink, finishByLink } from '../../actions'
import { AnswerFrame, Whose } from '../../frame'

export const metadata: Metadata = { title: 'Is this project still as described?', robots: { index: false } }

export default async function QuestionPage({ params, searchParams }: PageProps<'/answer/project/[id]'>) {
  const [{ id }, { token: sent, wait }] = await Promise.all([params, searchParams])
  const token = readText(sent)
  const question = readId(id) && (await getQuestion(id, token))
  if (!question) notFound()
  const isWaiting = wait !== undefined
  if (question.standing === 'open')
    return (
      <AnswerFrame title="Is this project still as described?" isWaiting={isWaiting}>
        <ProjectChoices
          project={question.project}
          hidden={{ question: id, token }}
          confirm={confirmByLink}
          finish={finishByLink}
          change={
            <p>
              <a className="button quiet" href={confirmPath(question.project.slug)}>
                Sign in and change it
              </a>
            </p>
          }
        />
        <Whose />
      </AnswerFrame>
    )
  const others = question.standing === 'answered' ? await listOtherQuestions(question) : []
  return (
    <AnswerFrame title={TITLES[question.standing]} isWaiting={false}>
      <Closed question={question} />
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">Still to answer</h2>
          <ul className="plain-rows">
            {others.map(({ title, path }) => (
              <li key={path}>
                <a href={path}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </AnswerFrame>
  )
}

const TITLES = {
  answered: 'Thank you, your answer is noted',
  ended: 'This link no longer works',
  gone: 'This link no longer works',
}

function Closed({ question: { standing, project, term, answeredAt } }: { question: Question }) {
  const signIn = <a href={confirmPath(project.slug)}>sign in</a>
  if (standing === 'gone')
    return <p>The project is off the site, or you no longer act for a school that looks after it.</p>
  if (standing === 'ended')
    return (
      <p>
        It was for the {termWords(term as never)}. To answer now, {signIn}.
      </p>
    )
  const said = project.status === 'finished' ? 'has finished' : 'is still true as described'
  return (
    <>
      <p>
        On {dayWords(answeredAt!)} you said that this project {said}. Its page shows it already. If that was a
        mistake, {signIn} to change it.
      </p>
      <ProjectInShort project={project} />
    </>
  )
}
