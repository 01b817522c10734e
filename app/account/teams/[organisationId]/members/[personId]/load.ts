// The colleague of an address, for an owner of the team; for anybody else there is no such page.
import { cache } from 'react'
import { getColleague } from '@/lib/accounts/queries'
import { readId, teamPath } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/auth/session'
import { found } from '@/lib/http/found'

export const loadColleague = cache(async (organisation: string, person: string) => {
  const [organisationId, personId] = [found(readId(organisation)), found(readId(person))]
  const actor = await requireActor(`${teamPath(organisationId)}/members/${personId}`)
  const colleague = found(await getColleague(actor, organisationId, personId))
  return { ...colleague, organisationId, personId, called: colleague.name ?? colleague.email }
})
