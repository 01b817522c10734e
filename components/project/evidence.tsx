import { EVIDENCE } from '@/lib/projects/schema'

/** Five bars and the level in words. */
export function Evidence({ level }: { level: number }) {
  return (
    <span className="evidence">
      <i className={`bars bars-${level}`} />
      {EVIDENCE[level as keyof typeof EVIDENCE]}
      <span className="hidden-text">, evidence level {level} of 5</span>
    </span>
  )
}
