// Offers and needs as their teams publish, change, renew and close them. Each command is one transaction with its audit row.
import 'server-only'
import { memberOf } from '@/lib/accounts/policy'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/schema'
import { db, type Tx } from '@/lib/db/client'
import type { $Enums } from '@/lib/db/generated/client'
import { found } from '@/lib/http/found'
import { rebuildNoticeCards } from '@/lib/search/notice-cards'
import { checkTexts, type Found, harmlessNames, namesIn } from './checks'
import { endAfterRenewing, lastDayOf, standingOf, startErrors } from './dates'
import { isSaidIn, type NoticeInput } from './form'
import { freeSlug, type LockedNotice, lockNotice, lockPublishing } from './lock'
import { changedBy, openOn, schoolsOf } from './policy'
import type { NoticeEnd, NoticeKind } from './schema'

/** How many offers and needs of one team can stand on the board at a time. */
export const MOST_OPEN = 40

type New = { once: string; organisationId: string; schoolId: string; kind: NoticeKind; notice: NoticeInput }
type Refused = { outcome: 'refused' } & Found

/**
 * Puts an offer or a need on the board, for a school of one of the actor's teams.
 * @param once the id that the form was given: sent twice, it makes one notice
 * @returns its slug; or what its words hold that must not be public, or that the team has too many
 */
export async function publishNotice(
  actor: Actor,
  { once, organisationId, schoolId, kind, notice }: New,
): Promise<{ outcome: 'published'; slug: string } | { outcome: 'full' } | Refused> {
  return db.$transaction(async (tx) => {
    const team = found(
      await tx.organisation.findFirst({
        where: { AND: [{ id: organisationId }, memberOf(actor)] },
        select: { id: true, schoolId: true, trust: true, partnershipId: true },
      }),
    )
    found(
      await tx.school.findFirst({
        where: { AND: [{ id: schoolId }, schoolsOf(team)] },
        select: { id: true },
      }),
    )
    await lockPublishing(tx)
    const held = await tx.notice.findUnique({
      where: { id: once },
      include: { themes: { select: { themeSlug: true } } },
    })
    const isSame =
      held?.createdById === actor.id &&
      held.kind === kind &&
      held.organisationId === organisationId &&
      held.schoolId === schoolId &&
      isSaidIn(notice, { ...held, themes: held.themes.map(({ themeSlug }) => themeSlug) })
    if (isSame) return { outcome: 'published' as const, slug: held.slug }
    const open = await tx.notice.count({ where: { AND: [{ organisationId }, openOn(new Date())] } })
    if (open >= MOST_OPEN) return { outcome: 'full' as const }
    const check = checkTexts(notice, await harmlessNames(tx, schoolId, organisationId), notice.vouched)
    if (Object.keys(check.errors).length > 0) return { outcome: 'refused' as const, ...check }
    const slug = await freeSlug(tx, notice.title)
    const { id } = await tx.notice.create({
      data: {
        ...rowOf(notice),
        ...(held ? {} : { id: once }),
        slug,
        kind,
        organisationId,
        schoolId,
        expiresOn: lastDayOf(new Date(), notice.endsOn),
        createdById: actor.id,
        changedById: actor.id,
      },
      select: { id: true },
    })
    await writeThemes(tx, id, notice.themes)
    await rebuildNoticeCards(tx, [id])
    await note(tx, 'notice.published', actor, { id, organisationId })
    return { outcome: 'published' as const, slug }
  })
}

// The columns that the form fills.
function rowOf(notice: NoticeInput) {
  const { themes: _, vouched: __, activities, ...row } = notice
  return { ...row, activities: activities as $Enums.Activity[] }
}

async function writeThemes(tx: Tx, noticeId: string, slugs: string[]) {
  await tx.noticeTheme.deleteMany({ where: { noticeId } })
  const known = await tx.theme.findMany({ where: { slug: { in: slugs } }, select: { slug: true } })
  await tx.noticeTheme.createMany({ data: known.map(({ slug }) => ({ noticeId, themeSlug: slug })) })
}

const note = (
  tx: Tx,
  action: AuditAction,
  { id: actorId }: Actor,
  { id, organisationId }: Pick<LockedNotice, 'id' | 'organisationId'>,
  detail: Record<string, string> = {},
) => record(tx, action, { actorId, organisationId, detail: { noticeId: id, ...detail } })

type Change = { id: string; version: number; notice: NoticeInput }

/**
 * Changes what an offer or a need says; a moderator looks at it again. One that a moderator has taken off can be changed,
 * one that has ended is renewed first.
 * @param version the one that the form showed
 * @returns 'newer' when somebody has changed it since
 */
export async function changeNotice(
  actor: Actor,
  { id, version, notice }: Change,
): Promise<{ outcome: 'changed' | 'changed-off' | 'newer' | 'ended' } | Refused> {
  return db.$transaction(async (tx) => {
    const held = await lockNotice(tx, id, changedBy(actor))
    if (held.version !== version) return { outcome: 'newer' as const }
    const standing = standingOf(held)
    if (standing === 'closed' || standing === 'expired') return { outcome: 'ended' as const }
    const harmless = await harmlessNames(tx, held.schoolId, held.organisationId)
    const check = checkTexts(notice, harmless, [...notice.vouched, ...namesIn(held, harmless)])
    const expiresOn = lastDayOf(held.renewedAt ?? held.publishedAt, notice.endsOn)
    const errors = { ...startErrors(notice.startsOn, expiresOn), ...check.errors }
    if (Object.keys(errors).length > 0) return { outcome: 'refused' as const, ...check, errors }
    await tx.notice.update({
      where: { id },
      data: {
        ...rowOf(notice),
        expiresOn,
        // Asked about another day, its team is asked again.
        ...(expiresOn > held.expiresOn ? { remindedOn: null } : {}),
        lookedAt: null,
        changedAt: new Date(),
        changedById: actor.id,
        version: { increment: 1 },
      },
    })
    await writeThemes(tx, id, notice.themes)
    await rebuildNoticeCards(tx, [id])
    await note(tx, 'notice.changed', actor, held)
    return { outcome: standing === 'taken-off' ? ('changed-off' as const) : ('changed' as const) }
  })
}

/** Which one; with the mailed question that is answered, where somebody has followed its link. */
type At = { id: string; questionId?: string }

/**
 * Puts an offer or a need on the board for another six months; one that has expired or was closed comes back.
 * @returns 'off' when a moderator has taken it off, 'full' when the team has too many on the board, 'answered' when the
 *   mailed question was answered before, here or on the account's pages; nothing is changed then
 */
export async function renewNotice(actor: Actor, at: At): Promise<'renewed' | 'off' | 'full' | 'answered'> {
  return db.$transaction(async (tx) => {
    const held = await lockNotice(tx, at.id, changedBy(actor))
    const { id, organisationId } = held
    const standing = standingOf(held)
    if (standing === 'taken-off') return 'off'
    const isBack = standing !== 'open'
    if (isBack) await lockPublishing(tx)
    const open = await tx.notice.count({
      where: { AND: [{ organisationId }, openOn(new Date()), { NOT: { id } }] },
    })
    if (isBack && open >= MOST_OPEN) return 'full'
    if (!(await takeQuestion(tx, actor, at, held))) return 'answered'
    const now = new Date()
    const endsOn = endAfterRenewing(held.endsOn, held.expiresOn)
    await tx.notice.update({
      where: { id },
      data: {
        endsOn,
        renewedAt: now,
        expiresOn: lastDayOf(now, endsOn),
        remindedOn: null,
        expiredAt: null,
        closedAt: null,
        closedBecause: null,
        changedAt: now,
        changedById: actor.id,
        version: { increment: 1 },
      },
    })
    await rebuildNoticeCards(tx, [id])
    await note(tx, isBack ? 'notice.reopened' : 'notice.renewed', actor, held, via(at))
    return 'renewed'
  })
}

/**
 * Takes an offer or a need from the board for good, until somebody renews it.
 * @returns 'closed-already' or 'answered' (as above) with nothing changed
 */
export async function closeNotice(
  actor: Actor,
  { because, ...at }: At & { because: NoticeEnd },
): Promise<'closed' | 'closed-already' | 'answered'> {
  return db.$transaction(async (tx) => {
    const held = await lockNotice(tx, at.id, changedBy(actor))
    if (held.closedAt) return 'closed-already'
    if (!(await takeQuestion(tx, actor, at, held))) return 'answered'
    await tx.notice.update({
      where: { id: at.id },
      data: {
        closedAt: new Date(),
        closedBecause: because,
        changedById: actor.id,
        version: { increment: 1 },
      },
    })
    await rebuildNoticeCards(tx, [at.id])
    await note(tx, 'notice.closed', actor, held, { because, ...via(at) })
    return 'closed'
  })
}

const via = ({ questionId }: At): Record<string, string> => ({ via: questionId ? 'mail' : 'account' })

// The link of a mail answers once, and about the day that it asks of: of two presses at one instant, or of one here and one
// on the account's pages, the second waits for the notice and finds it answered.
async function takeQuestion(
  tx: Tx,
  { id: personId }: Actor,
  { id: noticeId, questionId }: At,
  { expiresOn }: LockedNotice,
) {
  if (!questionId) return true
  const { count } = await tx.noticeQuestion.updateMany({
    where: { id: questionId, noticeId, personId, expiresOn, answeredAt: null },
    data: { answeredAt: new Date() },
  })
  return count > 0
}
