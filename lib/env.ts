// The only reader of process.env. Everything is checked when the server starts (instrumentation.ts).
import path from 'node:path'
import { z } from 'zod'

// An OpenID provider to sign in with; without a client id it is not offered.
function provider<Name extends 'MICROSOFT' | 'GOOGLE' | 'DFE'>(name: Name, issuer: string) {
  const text = z.string().trim().max(1000)
  const shape = {
    [`${name}_ISSUER`]: z
      .url({ protocol: /^https?$/, error: `the address of the provider, such as ${issuer}` })
      .default(issuer),
    [`${name}_CLIENT_ID`]: text.optional(),
    [`${name}_CLIENT_SECRET`]: text.optional(),
  }
  return shape as Record<`${Name}_ISSUER`, z.ZodDefault<z.ZodURL>> &
    Record<`${Name}_CLIENT_ID` | `${Name}_CLIENT_SECRET`, z.ZodOptional<z.ZodString>>
}

// Where pictures lie: all of these, or none of them and they lie on the disk.
const S3_EXAMPLES = {
  S3_ENDPOINT: 'https://s3.eu-west-2.amazonaws.com',
  S3_REGION: 'eu-west-2',
  S3_BUCKET: 'schools-pictures',
  S3_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  S3_SECRET_ACCESS_KEY: 'the secret that came with the key',
}
type S3Name = keyof typeof S3_EXAMPLES
const S3_NAMES = Object.keys(S3_EXAMPLES) as S3Name[]

function s3Shape() {
  const isEndpoint = (name: S3Name) => name === 'S3_ENDPOINT'
  const text = (name: S3Name) =>
    z
      .string()
      .regex(isEndpoint(name) ? /^https?:\/\/[^\s/?#]+\/?$/ : /^\S{1,200}$/, {
        error: `${isEndpoint(name) ? 'the address of an S3 server' : 'a value without spaces'}, such as ${S3_EXAMPLES[name]}`,
      })
      .optional()
  return Object.fromEntries(S3_NAMES.map((name) => [name, text(name)])) as Record<
    S3Name,
    z.ZodOptional<z.ZodString>
  >
}

// Not the folder of the standalone server, where it finds itself: every build makes that anew.
const home = () => process.cwd().replace(/[\\/]\.next[\\/]standalone$/, '')

const Settings = z.object({
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
  DATABASE_WAIT: z.coerce.number({ error: 'a number of seconds, such as 3' }).min(1).max(60).default(3),
  MAP_TILES_URL: z
    .string()
    .regex(/^https:\/\/[^\s'";,]+\{z\}[^\s'";,]*$/, {
      error: 'the address of map tiles with {z}, {x} and {y}, such as https://tiles.example/{z}/{x}/{y}.png',
    })
    .optional(),
  AUTH_SECRET: z
    .string()
    .min(32, { error: '32 or more random characters, such as the output of: openssl rand -base64 33' })
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'the address of a mail server, such as smtps://user:password@mail.example:465',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$/, {
      error: 'a sender, such as Schools Together <no-reply@schools.example>',
    })
    .default('Schools Together <no-reply@localhost>'),
  WORKER: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
  TRUSTED_PROXIES: z.coerce
    .number({ error: 'how many balancers of yours stand in front, such as 1' })
    .int()
    .min(0)
    .max(10)
    .default(0),
  MEDIA_DIR: z
    .string()
    .default('.data/media')
    .transform((folder) => path.resolve(/* turbopackIgnore: true */ home(), folder)),
  ...s3Shape(),
  ...provider('MICROSOFT', 'https://login.microsoftonline.com/organizations/v2.0'),
  ...provider('GOOGLE', 'https://accounts.google.com'),
  ...provider('DFE', 'https://oidc.signin.education.gov.uk'),
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

const Env = Settings.superRefine((given, context) => {
  const missing = S3_NAMES.filter((name) => !given[name])
  if (missing.length === S3_NAMES.length) return
  for (const name of missing)
    context.addIssue({
      code: 'custom',
      path: [name],
      message: `a value, since other settings of S3 have one, such as ${S3_EXAMPLES[name]}`,
    })
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
  if (!checked) {
    checked = readEnv(process.env)
    process.env.NEXTAUTH_URL = checked.SITE_URL.origin // next-auth reads it there; never from a request
  }
  return checked
}

export type S3Settings = Record<S3Name, string>

/** The S3 server for pictures; null when they lie on the disk. */
export function s3Settings(): S3Settings | null {
  const given = env()
  return given.S3_ENDPOINT
    ? (Object.fromEntries(S3_NAMES.map((name) => [name, given[name]])) as S3Settings)
    : null
}
