// What the mails of alerts are about, as they wait in the queue.

/** How many new things of a search one mail names; its link leads to all. */
export const MOST_THINGS = 10

/** What is new in one search; `total` with those that the mail does not name. */
export type Find = {
  alertId: string
  title: string
  details: string[]
  noun: { one: string; many: string }
  search: string
  total: number
  things: { title: string; path: string; facts: string[] }[]
}
