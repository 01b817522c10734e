// A weave as an SVG. Its address says all that it shows, so it is kept for ever.
import { drawFromAddress } from '@/components/weave/picture'

export async function GET(_: Request, { params }: RouteContext<'/weave/[...picture]'>) {
  const svg = drawFromAddress((await params).picture)
  if (!svg)
    return new Response('There is no such picture.', {
      status: 404,
      headers: { 'content-type': 'text/plain' },
    })
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
  })
}
