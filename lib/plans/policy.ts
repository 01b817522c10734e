// Who may see and change an evaluation plan, as a query filter: whoever may write the project.
import type { Actor } from '@/lib/auth/schema'
import type { Prisma } from '@/lib/db/generated/client'
import { editableBy } from '@/lib/drafts/policy'

/** @param trusts the trusts the person acts for, by their names on the register */
export const plansOf = (actor: Actor, trusts: string[]) =>
  ({ draft: editableBy(actor, trusts) }) satisfies Prisma.EvaluationPlanWhereInput
