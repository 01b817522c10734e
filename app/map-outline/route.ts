// The outline under every map: a picture, or the same land as GeoJSON for the map that moves; kept for a day.
import { drawOutline, outlineLand } from '@/lib/map/draw'

export function GET(request: Request) {
  const isJson = new URL(request.url).searchParams.get('as') === 'json'
  return new Response(isJson ? JSON.stringify(outlineLand()) : drawOutline(), {
    headers: {
      'content-type': isJson ? 'application/geo+json' : 'image/svg+xml',
      'cache-control': 'public, max-age=86400',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
  })
}
