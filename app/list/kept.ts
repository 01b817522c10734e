// What this person keeps, from their cookie.
import { cookies } from 'next/headers'
import { COOKIE, readCookie } from '@/lib/shortlist/schema'

export async function readOwn() {
  return readCookie((await cookies()).get(COOKIE)?.value)
}

export async function keptProjects() {
  return new Set((await readOwn()).projects)
}

export async function keptSchools() {
  return new Set((await readOwn()).schools)
}
