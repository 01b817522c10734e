// The only reader of process.env. Everything is checked when the server starts (instrumentation.ts).
import { z } from 'zod'

const Env = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'a PostgreSQL address, such as postgresql://user:password@localhost:5432/schools',
  }),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'the address people use, such as https://schools.example' })
    .default('http://localhost:3000')
    .transform((url) => new URL(url)),
  DATABASE_POOL: z.coerce
    .number({ error: 'a number of connections, such as 10' })
    .int()
    .min(1)
    .max(100)
    .default(10),
  MAP_TILES_URL: z
    .string()
    .regex(/^https:\/\/[^\s'";,]+\{z\}[^\s'";,]*$/, {
      error: 'the address of map tiles with {z}, {x} and {y}, such as https://tiles.example/{z}/{x}/{y}.png',
    })
    .optional(),
  OPERATOR_NAME: z.string().trim().max(200).optional(),
  OPERATOR_CONTACT: z
    .url({
      protocol: /^https?$/,
      error: 'the address of a contact page, such as https://schools.example/contact',
    })
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'one of fatal, error, warn, info, debug, silent',
    })
    .default('info'),
})

/** The checked settings of this process. */
export type Env = z.output<typeof Env>

/**
 * Checks settings; an empty value counts as not set.
 * @throws an Error with a line for each variable that is wrong: its name, what was expected, an example
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = Env.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: expected ${issue.message}`)
  throw new Error(`Settings are missing or wrong (.env.example explains each):\n${lines.join('\n')}`)
}

let checked: Env | undefined

/** The settings of this process, checked on first use, so that building needs none. */
export function env(): Env {
  return (checked ??= readEnv(process.env))
}
