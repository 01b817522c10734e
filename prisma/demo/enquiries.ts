// Example messages at the schools that the demonstration can be tried as. No real school has said any of this, and each is
// marked as an example where it is shown.
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Played } from './cast'
import { idOf } from './rows'

const DAY = 86_400_000
const [YORK, COOMBE, KINGS] = [121724, 137859, 102684]

type Said = { after: number; words: string; answer?: 'talk' | 'later' | 'not_now' } // days after the one before
type Example = {
  id: string
  to: number
  from: { urn: number } | { name: string; role: string; organisation: string }
  project?: string
  kind: 'curriculum' | 'teaching' | 'wider_opportunities' | 'leadership' | null
  daysAgo: number
  words: string
  next: (Said & { by: 'school' | 'sender' })[]
  isClosed?: boolean
}

const EXAMPLES: Example[] = [
  {
    id: 'maths-club',
    to: YORK,
    from: {
      name: 'Dana (example)',
      role: 'Head of maths',
      organisation: 'A primary school near York (example)',
    },
    project: 'york-maths-club',
    kind: 'curriculum',
    daysAgo: 3,
    words:
      'Six of our Year 5 pupils have run out of things to do in maths. Is there room for them in the club after Christmas? We can bring them on Wednesdays.',
    next: [],
  },
  {
    id: 'latin',
    to: YORK,
    from: { urn: COOMBE },
    project: 'york-latin-gcse',
    kind: 'teaching',
    daysAgo: 30,
    words:
      'We would like to start Latin after school, for about fifteen pupils in Years 8 and 9. How did you find the teacher’s time, and which course do you use?',
    next: [
      {
        by: 'school',
        after: 2,
        answer: 'talk',
        words:
          'Thank you for writing. Yes, let’s talk. A call of half an hour would do; Thursdays after four suit us.',
      },
      { by: 'sender', after: 1, words: 'Thursday the week after next at half past four would be very good.' },
    ],
  },
  {
    id: 'pool',
    to: KINGS,
    from: { name: 'Lee (example)', role: 'Bursar', organisation: 'A primary school in Merton (example)' },
    kind: 'wider_opportunities',
    daysAgo: 45,
    words: 'Our nearest pool closes in spring. Could two classes of Year 4 swim at yours one morning a week?',
    next: [
      {
        by: 'school',
        after: 4,
        answer: 'later',
        words:
          'Our mornings are full until the summer, sorry. From September there may be a place on Tuesdays; we will come back to you in May.',
      },
    ],
  },
  {
    id: 'governors',
    to: COOMBE,
    from: { urn: KINGS },
    kind: 'leadership',
    daysAgo: 12,
    words:
      'Two of our senior staff would like to learn how your governors look at the progress of disadvantaged pupils. May they sit in on one of your meetings?',
    next: [],
  },
  {
    id: 'trip',
    to: COOMBE,
    from: { name: 'Kim (example)', role: 'Trips organiser', organisation: 'A museum (example)' },
    kind: null,
    daysAgo: 60,
    words:
      'We have places for schools on our autumn tour. May we send you the programme for your staff room?',
    next: [
      {
        by: 'school',
        after: 1,
        answer: 'not_now',
        words: 'Thank you for writing. This is not something we can take on now. We wish you well with it.',
      },
    ],
    isClosed: true,
  },
]

/** Adds the examples that are missing, at the schools of the cast. */
export async function loadEnquiries(tx: Tx, played: Map<number, Played>) {
  for (const example of EXAMPLES) {
    const id = idOf('enquiry', example.id)
    const to = played.get(example.to)
    if (!to || (await tx.enquiry.count({ where: { id } })) > 0) continue
    const project = example.project
      ? await tx.project.findUnique({ where: { slug: example.project }, select: { id: true, title: true } })
      : null
    await tx.enquiry.create({ data: rowOf(example, { id, to, project, played }) })
  }
}

type Around = {
  id: string
  to: Played
  project: { id: string; title: string } | null
  played: Map<number, Played>
}

function rowOf(example: Example, { id, to, project, played }: Around): Prisma.EnquiryUncheckedCreateInput {
  const sender = 'urn' in example.from ? played.get(example.from.urn)! : null
  const name = sender?.name ?? ('name' in example.from ? example.from.name : '')
  let at = Date.now() - example.daysAgo * DAY
  const sentAt = new Date(at)
  const later = example.next.map(({ by, after, words, answer }, i) => ({
    ...(by === 'school'
      ? { side: 'school' as const, authorId: to.personId, authorName: to.name }
      : { side: 'sender' as const, authorId: sender?.personId, authorName: name }),
    words,
    answer,
    sentAt: new Date((at += after * DAY)),
    nonce: idOf('enquiry', example.id, i),
  }))
  const first = {
    side: 'sender' as const,
    authorId: sender?.personId,
    authorName: name,
    words: example.words,
    sentAt,
    nonce: idOf('enquiry', example.id, 'first'),
  }
  const answered = later.find(({ answer }) => answer)
  return {
    id,
    organisationId: to.organisationId,
    projectId: project?.id,
    about: project?.title,
    kind: example.kind,
    senderName: name,
    ...('urn' in example.from
      ? {
          senderRole: 'Partnership lead',
          senderPersonId: sender?.personId,
          senderSchoolId: sender?.schoolId,
          senderIsKnown: true,
        }
      : { senderRole: example.from.role, senderOrganisation: example.from.organisation }),
    wordsHash: createHash('sha256').update(example.words).digest('hex'),
    madeAt: sentAt,
    confirmedAt: sentAt,
    sentAt,
    lastMessageAt: new Date(at),
    ...(answered && { answer: answered.answer, answeredAt: answered.sentAt, answeredById: to.personId }),
    ...(example.isClosed
      ? { state: 'closed' as const, closedAt: new Date(at), closedBy: 'school' as const }
      : { state: 'open' as const }),
    isExample: true,
    messages: { create: [first, ...later] },
  }
}
