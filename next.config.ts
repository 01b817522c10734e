// A standalone server; the parts of React that <Static> loads by name are traced by name.
import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  outputFileTracingIncludes: {
    '/*': [
      'node_modules/react-dom/{package.json,server.node.js,cjs/*server*.node.production.js}',
      'node_modules/react/{package.json,*.js,cjs/*.production.js}',
    ],
  },
  outputFileTracingExcludes: { '/*': ['.data/**', 'tests/**', 'docs/**', 'prisma/demo/**'] },
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a first start need not wait for it
  serverExternalPackages: ['pg', 'pg-boss', 'nodemailer'],
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: 16 * 2 ** 20 }, // for pictures; other forms end at a megabyte (lib/http/body-limit.ts)
  },
}

export default config
