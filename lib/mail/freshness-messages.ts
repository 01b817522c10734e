// The words of mails about what is still true: the term's question, and schools that a project names.
import { oneLine } from '@/lib/forms/text'
import { dayWords } from '@/lib/dates/schema'
import { endOf, termWords } from '@/lib/freshness/calendar'
import { questionPath } from '@/lib/freshness/schema'
import { LINK_DAYS, namingLinkPath } from '@/lib/participations/schema'
import type { LinkToken, Messages } from './message'
import { capital, projectTitle } from './words'

type Kind = 'still-true' | 'school-named' | 'school-left' | 'school-back' | 'project-without-lead'

const ACCOUNT = { label: 'See your projects', path: '/account' }
const editor = (draftId: string) => ({ label: 'Open the project', path: `/account/projects/${draftId}` })
const KEEP = 'The link answers for you without signing in, so pass it to nobody.'

export const FRESHNESS_MESSAGES: Messages<Kind> = {
  'still-true': ({ term, questions, more }, linkToken) => {
    const [first] = questions
    const isOne = questions.length === 1 && more === 0
    const links = questions.map((question) => ({
      label: capital(projectTitle(question.title)),
      path: pathOf(question.id, linkToken),
    }))
    const small = [
      `The ${isOne ? 'link works' : 'links work'} until ${dayWords(endOf(term))}. ${KEEP}`,
      'What nobody has confirmed for 12 months is shown as such and stands lower in lists. After 18 months it leaves them.',
    ]
    if (isOne)
      return {
        subject: `Is ${projectTitle(first!.title)} still as described?`,
        lines: [
          `Once a term we ask whether what stands here is still true. This is about ${projectTitle(first!.title)}, in the ${termWords(term)}.`,
          'The link leads to three answers: still running, finished, or something has changed. You need not sign in.',
        ],
        action: { label: 'Answer for this project', path: links[0]!.path },
        small,
      }
    return {
      subject: `Are your ${questions.length + more} projects still as described?`,
      lines: [
        `Once a term we ask whether what stands here is still true. These are your projects, in the ${termWords(term)}.`,
        'Each link leads to three answers: still running, finished, or something has changed. You need not sign in.',
        ...links,
        ...(more > 0 ? [`${more} more are on your account page.`] : []),
      ],
      action: ACCOUNT,
      small,
    }
  },
  'school-named': ({ questionId, title, organisation }, linkToken) => ({
    subject: `${capital(projectTitle(title))} names ${oneLine(organisation)}`,
    lines: [
      `${capital(projectTitle(title))} on Schools Together says that ${oneLine(organisation)} takes part in it. You hear of it because you act for the school.`,
      'Look at what it says, then confirm it or take your school off. You need not sign in.',
    ],
    action: {
      label: 'See it and answer',
      path: namingLinkPath(questionId, linkToken(questionId, 'participation-question')),
    },
    small: [
      `The link works once, for ${LINK_DAYS} days; after that you can answer on your account page. ${KEEP}`,
    ],
  }),
  'school-left': ({ title, organisation, reason, isOff, draftId }) => ({
    subject: `${oneLine(organisation)} has left ${projectTitle(title)}`,
    lines: [
      `${oneLine(organisation)} has taken itself off ${projectTitle(title)}. Its name is gone from the page; the numbers of schools and pupils that you gave are as they were.`,
      ...(reason ? ['They wrote:', { quote: reason }] : []),
      ...(isOff
        ? [
            'No other school leads the project, so it is off the site. Say in the editor who leads it and send it; a moderator then looks at it.',
          ]
        : ['Only the school itself can come back to the project.']),
    ],
    action: editor(draftId),
    small: [],
  }),
  'school-back': ({ title, organisation, draftId }) => ({
    subject: `${oneLine(organisation)} takes part in ${projectTitle(title)} after all`,
    lines: [
      `${oneLine(organisation)} had taken itself off ${projectTitle(title)}, and has now come back to it.`,
    ],
    action: editor(draftId),
    small: [],
  }),
  'project-without-lead': ({ title, organisation }) => ({
    subject: `${capital(projectTitle(title))} has no leading school any more`,
    lines: [
      `${oneLine(organisation)} led ${projectTitle(title)} and has taken itself off. The project is off the site until a moderator puts it back.`,
    ],
    action: { label: 'See what waits', path: '/moderation' },
    small: [],
  }),
}

const pathOf = (id: string, linkToken: LinkToken) => questionPath(id, linkToken(id, 'term-question'))
