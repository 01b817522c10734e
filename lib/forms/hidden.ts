// Forms that are only a button. What is wrong in their hidden fields was not typed by anybody, so there is no such page.
import 'server-only'
import { notFound } from 'next/navigation'
import type { z } from 'zod'
import { found } from '@/lib/http/found'
import { plainText } from './text'

/** The hidden fields of a form. */
export function readHidden<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  if (!(form instanceof FormData)) notFound() // an action can be called with anything
  const given = [...form].map(([name, value]) => [name, typeof value === 'string' ? plainText(value) : value])
  return found(schema.safeParse(Object.fromEntries(given)).data)
}
