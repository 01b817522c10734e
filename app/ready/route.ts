// Whether this process can serve pages: the database answers.
import { db } from '@/lib/db/client'

export async function GET() {
  const headers = { 'cache-control': 'no-store' }
  try {
    await db.$queryRaw`SELECT 1`
    return Response.json({ status: 'ready' }, { headers })
  } catch {
    return Response.json(
      { status: 'database out of reach' },
      { status: 503, headers: { ...headers, 'retry-after': '5' } },
    )
  }
}

export const dynamic = 'force-dynamic'
