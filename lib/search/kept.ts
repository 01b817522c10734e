// What was worked out and is asked for again: kept until a list changes, or until there is no room left.
import { LRUCache } from 'lru-cache'

/** Keeps so many answers; which one it is says the key, with the number of the last change of the lists in it. */
export class Kept<Answer extends object> {
  private readonly answers: LRUCache<string, Promise<Answer>>

  constructor(most: number) {
    this.answers = new LRUCache({ max: most })
  }

  /** The answer kept for a key, else a new one; those who ask meanwhile wait for the same, and a failure is not kept. */
  get(key: string, workOut: () => Promise<Answer>): Promise<Answer> {
    const known = this.answers.get(key)
    if (known) return known
    const answer = workOut()
    this.answers.set(key, answer)
    answer.catch(() => this.answers.delete(key))
    return answer
  }
}
