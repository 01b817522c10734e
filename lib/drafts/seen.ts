// What somebody saw in a form when they opened it, as a short mark: a form whose fields have changed since is not taken.
import 'server-only'
import { createHash } from 'node:crypto'
import type { Values } from './form'

/** The mark of what stands in the fields of a form. Lists beside the form may change meanwhile without touching it. */
export function seenOf(values: Values): string {
  const told = Object.entries(values)
    .map(([name, texts]) => [name, texts.filter(Boolean)])
    .filter(([, texts]) => texts!.length > 0)
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22)
}
