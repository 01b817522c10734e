import { drawTypeIcons } from '@/components/project/type-icon'

export function GET() {
  return new Response(drawTypeIcons(), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  })
}
