/** When a mail was written, as people in the UK read it. */
export const timeOf = (at: Date) =>
  at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/London' })
