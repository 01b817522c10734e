// A team that can be written to, and messages to it.
import { randomUUID } from 'node:crypto'
import { linkToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/schema'
import type { Db } from '@/lib/db/client'
import { postToThread } from '@/lib/enquiries/answering'
import { confirmEnquiry, type Written, writeEnquiry } from '@/lib/enquiries/commands'
import type { Answer, Side } from '@/lib/enquiries/words'
import { worldOf } from '../accounts/world'

export const WORDS = 'Could six of our pupils in Year 5 come to your maths club after Christmas?'

export const enquiryWorldOf = (db: Db) => {
  const world = worldOf(db)

  /** A school with an owner and a colleague. */
  async function school() {
    const [owner, colleague] = [await world.person(), await world.person()]
    const team = await world.team([owner, 'owner'], [colleague, 'editor'])
    return { ...team, slug: team.school.slug, owner, colleague }
  }
  type School = Awaited<ReturnType<typeof school>>

  const written = (slug: string, more: Partial<Written> = {}): Written => ({
    about: { school: slug },
    nonce: randomUUID(),
    name: 'Dana Reed',
    role: 'Head of maths',
    email: `dana-${randomUUID()}@mail.example`,
    teamId: null,
    schoolSlug: null,
    organisation: 'A youth club',
    kind: 'curriculum',
    words: `${WORDS} ${randomUUID()}`,
    givesAddress: false,
    sourceHash: randomUUID(),
    ...more,
  })

  /** The newest message to a team. */
  const newest = ({ id: organisationId }: Pick<School, 'id'>) =>
    db.enquiry.findFirstOrThrow({ where: { organisationId }, orderBy: { madeAt: 'desc' } })

  /** A message that somebody without an account has written and confirmed. */
  async function sent(to: School, more: Partial<Written> = {}) {
    await writeEnquiry(null, written(to.slug, more))
    const { id } = await newest(to)
    await confirmEnquiry(confirming(id))
    return db.enquiry.findUniqueOrThrow({ where: { id } })
  }

  const confirming = (enquiryId: string) => ({
    enquiryId,
    token: linkToken(enquiryId, 'enquiry-confirmation'),
  })

  /** The newest link of a side, an unused one if there is one, or of one person on it. */
  async function linkOf(enquiryId: string, side: Side, person?: Actor) {
    const { id: link } = await db.enquiryLink.findFirstOrThrow({
      where: { enquiryId, side, ...(person && { personId: person.id }) },
      orderBy: [{ usedAt: { sort: 'asc', nulls: 'first' } }, { madeAt: 'desc' }],
    })
    return { link, token: linkToken(link, 'enquiry') }
  }

  const post = (more: { answer?: Answer; words?: string; givesAddress?: boolean } = {}) => ({
    nonce: randomUUID(),
    words: '',
    givesAddress: false,
    ...more,
  })

  const answer = (enquiryId: string, actor: Actor, how: Answer = 'talk') =>
    postToThread({ actor, enquiryId }, post({ answer: how }))

  /** What waits in the queue of mails for an address. */
  const queued = async (email: string) =>
    (
      await db.$queryRaw<{ data: Record<string, unknown> }[]>`
        SELECT data FROM pgboss.job WHERE name = 'mail' AND data->>'to' = ${email} ORDER BY created_on`
    ).map(({ data }) => data)

  return { ...world, school, written, newest, sent, confirming, linkOf, post, answer, queued }
}
