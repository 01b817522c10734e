// A school's part in a project as a document: leaving it, coming back, and whether anybody still leads it.
import type { Content } from '@/lib/drafts/schema'

type Part = Content['schools']['participations'][number]

/** A project without a school. How many schools it counts stays as its writers said; they are told and can change it. */
export function withoutSchool(content: Content, schoolId: string): Content {
  const { schools } = content
  return {
    ...content,
    schools: {
      ...schools,
      participations: schools.participations.filter((one) => one.schoolId !== schoolId),
      anchorSchoolId: schools.anchorSchoolId === schoolId ? null : schools.anchorSchoolId,
    },
  }
}

/** A project with a school, in the part it had; named already, it keeps the part it has. */
export function withSchool(content: Content, part: Part): Content {
  const { schools } = content
  if (schools.participations.some(({ schoolId }) => schoolId === part.schoolId)) return content
  return { ...content, schools: { ...schools, participations: [...schools.participations, part] } }
}

/** Whether somebody leads a project: a school, another organisation, or all schools together. */
export function isLed({ schools }: Content): boolean {
  const { participations, leadOrganisation, ledBy } = schools
  if (leadOrganisation !== null) return true
  return (
    participations.some(({ role }) => role === 'lead') || (ledBy === 'joint' && participations.length > 0)
  )
}
