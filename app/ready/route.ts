// Whether this process can serve pages: the database answers, and the lists, which take seconds to read, are in memory.
import { held } from '@/lib/search/held'

export async function GET() {
  const headers = { 'cache-control': 'no-store' }
  try {
    await held()
    return Response.json({ status: 'ready' }, { headers })
  } catch {
    return Response.json(
      { status: 'database out of reach, or its lists cannot be read' },
      { status: 503, headers: { ...headers, 'retry-after': '5' } },
    )
  }
}

export const dynamic = 'force-dynamic'
