import { EVIDENCE } from '@/lib/projects/schema'

/** Five bars and the level in words. */
export function Evidence({ level }: { level: number }) {
  return (
    <span className="evidence">
      <svg viewBox="0 0 33 14" aria-hidden="true" focusable="false">
        {[1, 2, 3, 4, 5].map((bar) => (
          <rect
            key={bar}
            className={bar <= level ? 'on' : 'off'}
            x={(bar - 1) * 7}
            y={10 - bar * 2}
            width="5"
            height={4 + bar * 2}
            rx="1"
          />
        ))}
      </svg>
      {EVIDENCE[level as keyof typeof EVIDENCE]}
      <span className="hidden-text">, evidence level {level} of 5</span>
    </span>
  )
}
