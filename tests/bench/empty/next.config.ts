// Built from a copy in .data, by a command given in the folder that holds node_modules.
import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  outputFileTracingRoot: process.cwd(),
  turbopack: { root: process.cwd() },
  typescript: { ignoreBuildErrors: true },
}

export default config
