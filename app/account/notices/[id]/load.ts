// One of the actor's own offers or needs; for anybody else there is no such page.
import { readId } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/auth/session'
import { found } from '@/lib/http/found'
import { getOwnNotice } from '@/lib/notices/queries'
import { ownNoticePath } from '@/lib/notices/schema'

export async function loadOwn(id: string, part?: 'close') {
  const noticeId = found(readId(id))
  return found(await getOwnNotice(await requireActor(ownNoticePath(noticeId, part)), noticeId))
}
