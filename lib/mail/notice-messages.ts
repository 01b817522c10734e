// The words of mails about offers and needs.
import { dayWords } from '@/lib/dates/schema'
import { noticePath, noticeQuestionPath, ownNoticePath } from '@/lib/notices/schema'
import type { Messages } from './message'
import { capital, plainTitle } from './words'

type Kind = 'notice-ending' | 'notice-taken-off' | 'notice-back'
type About = { title: string; noticeKind: 'offer' | 'need' }

const nameOf = ({ title, noticeKind }: About) => {
  const shown = plainTitle(title)
  return shown ? `your ${noticeKind} ${shown}` : `your ${noticeKind}`
}

export const NOTICE_MESSAGES: Messages<Kind> = {
  'notice-ending': ({ questionId, expiresOn, ...about }, linkToken) => {
    const day = dayWords(new Date(`${expiresOn}T12:00:00Z`))
    return {
      subject: `${capital(nameOf(about))} ends on ${day}`,
      lines: [
        `${capital(nameOf(about))} is on the board of Schools Together until ${day}. Then it leaves quietly.`,
        'The link leads to three answers: renew it for six months, close it because you have found a partner, or close it. You need not sign in.',
      ],
      action: {
        label: 'Renew or close it',
        path: noticeQuestionPath(questionId, linkToken(questionId, 'notice-question')),
      },
      small: [
        'We ask once. The link answers for you without signing in, and works once, so pass it to nobody.',
      ],
    }
  },
  'notice-taken-off': ({ noticeId, because, ...about }) => ({
    subject: `${capital(nameOf(about))} was taken off the board`,
    lines: [
      `A moderator has taken ${nameOf(about)} off the board. The reason:`,
      { quote: because },
      'Nothing that you wrote is lost. Change it, and a moderator looks at it again.',
    ],
    action: { label: 'Open it', path: ownNoticePath(noticeId) },
    small: [],
  }),
  'notice-back': ({ slug, ...about }) => ({
    subject: `${capital(nameOf(about))} is back on the board`,
    lines: [`A moderator has put ${nameOf(about)} back on the board.`],
    action: { label: 'See its page', path: noticePath(slug) },
    small: [],
  }),
}
