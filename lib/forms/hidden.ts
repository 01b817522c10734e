// Forms that are only a button. What is wrong in their hidden fields was not typed by anybody, so there is no such page.
import 'server-only'
import type { z } from 'zod'
import { found } from '@/lib/http/found'

/** The hidden fields of a form. */
export function readHidden<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  return found(schema.safeParse(Object.fromEntries(form)).data)
}
