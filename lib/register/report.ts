// What an import did, in words.

/** Numbers of schools; `closed` of the changed ones, `absent` held from an earlier file and not in this one. */
export type Counts = {
  new: number
  changed: number
  unchanged: number
  closed: number
  rejected: number
  absent: number
  links: { total: number; taken: number; unknown: number; rejected: number } | null
}
export type ImportReport = Counts & { isDryRun: boolean; rejectedFiles: string[] }

const number = (count: number) => count.toLocaleString('en-GB')
const rows = (count: number) => `${number(count)} ${count === 1 ? 'row' : 'rows'}`

/** The report, a line a fact. */
export function reportLines(report: ImportReport): string[] {
  const { links } = report
  const lines = [
    `Schools: ${number(report.new)} new, ${number(report.changed)} changed, ${number(report.unchanged)} unchanged, ` +
      `${number(report.closed)} closed, ${number(report.rejected)} rejected.`,
  ]
  if (report.absent > 0)
    lines.push(
      `${number(report.absent)} schools of an earlier file are not in this one and stay as they were; is this the whole register?`,
    )
  if (links)
    lines.push(
      `Links: ${number(links.taken)} new or changed, ${number(links.total - links.taken)} unchanged, ${number(links.unknown)} with a school not held, ${number(links.rejected)} rejected.`,
    )
  const rejected = report.rejected + (links?.rejected ?? 0)
  if (rejected > 0)
    lines.push(`${rows(rejected)} rejected, with line and reason, in ${report.rejectedFiles.join(' and ')}`)
  if (report.isDryRun) lines.push('This was a dry run: nothing was changed.')
  return lines
}
