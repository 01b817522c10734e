// The team of an address, for its member; for anybody else there is no such page.
import { cache } from 'react'
import { getTeam } from '@/lib/accounts/queries'
import { readId, teamPath } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/auth/session'
import { found } from '@/lib/http/found'

export const loadTeam = cache(async (organisationId: string) => {
  const id = found(readId(organisationId))
  const actor = await requireActor(teamPath(id))
  return { actor, team: found(await getTeam(actor, id)) }
})
