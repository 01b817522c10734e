// Where the link of a question before the last day on the board leads.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/hidden'
import { Submit } from '@/components/form/submit'
import { readId } from '@/lib/accounts/schema'
import { dayWords } from '@/lib/dates/schema'
import { getNoticeQuestion, type NoticeQuestion } from '@/lib/notices/queries'
import { endWords, NOTICE_ENDS, noticePath, OWN_NOTICES } from '@/lib/notices/schema'
import { readText } from '@/lib/search/schema'
import { summaryOf } from '@/lib/search/notice-card'
import { AnswerFrame, Whose } from '../../frame'
import { closeByLink, renewByLink } from '../actions'

export const metadata: Metadata = { title: 'Is this still wanted?', robots: { index: false } }

export default async function NoticeQuestionPage({ params, searchParams }: PageProps<'/answer/notice/[id]'>) {
  const [{ id }, { token: sent, wait, full }] = await Promise.all([params, searchParams])
  const token = readText(sent)
  const question = readId(id) && (await getNoticeQuestion(id, token))
  if (!question) notFound()
  if (question.standing !== 'open')
    return (
      <AnswerFrame title={TITLES[question.standing]} isWaiting={false}>
        <Closed question={question} />
      </AnswerFrame>
    )
  return (
    <AnswerFrame title={`Is your ${question.notice.kind} still open?`} isWaiting={wait !== undefined}>
      {full !== undefined && (
        <p className="note" role="status">
          Your team has as many offers and needs on the board as it takes. Close one first.
        </p>
      )}
      <InShort question={question} />
      <section aria-labelledby="renew" className="choices">
        <h2 id="renew">Still open</h2>
        <form action={renewByLink}>
          <Hidden fields={{ question: id, token }} />
          <Submit>Renew it for six months</Submit>
        </form>
      </section>
      <section aria-labelledby="close" className="choices">
        <h2 id="close">It is over</h2>
        <p>It leaves the board at once.</p>
        <form action={closeByLink}>
          <Hidden fields={{ question: id, token }} />
          <ul className="buttons">
            {NOTICE_ENDS.map((because) => (
              <li key={because}>
                <Submit kind="quiet" name="because" value={because}>
                  {endWords(question.notice.kind, because)}
                </Submit>
              </li>
            ))}
          </ul>
        </form>
      </section>
      <p>
        To change what it says, <a href={OWN_NOTICES}>sign in</a>.
      </p>
      <Whose />
    </AnswerFrame>
  )
}

const TITLES = {
  answered: 'Your answer is noted',
  elsewhere: 'Somebody has answered already',
  ended: 'This link no longer works',
  gone: 'This link no longer works',
}

function InShort({ question: { notice, expiresOn } }: { question: NoticeQuestion }) {
  return (
    <div className="box prose">
      <p>
        <a href={noticePath(notice.slug)}>
          <b>{notice.title}</b>
        </a>
      </p>
      <p>{summaryOf(notice.words)}</p>
      <p className="small soft">
        {notice.school.name} · last day on the board: {dayWords(expiresOn)}
      </p>
    </div>
  )
}

function Closed({ question: { standing, notice } }: { question: NoticeQuestion }) {
  const signIn = <a href={OWN_NOTICES}>sign in</a>
  if (standing === 'gone')
    return <p>A moderator has taken it off the board, or you no longer act for the school.</p>
  if (standing === 'ended') return <p>It left the board a while ago. To put it back, {signIn}.</p>
  return (
    <>
      <p>
        <a href={noticePath(notice.slug)}>{notice.title}</a>{' '}
        {notice.standing === 'open'
          ? `is on the board until ${dayWords(notice.expiresOn)}.`
          : 'has left the board.'}
      </p>
      <p>If that is a mistake, {signIn} to change it.</p>
    </>
  )
}
