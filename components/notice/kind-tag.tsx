import { NOTICE_KINDS, type NoticeKind } from '@/lib/notices/schema'

/** Whether it is an offer or a need. The arrow shows the way it goes; the word says it. */
export function KindTag({ kind }: { kind: NoticeKind }) {
  return (
    <span className={`kind ${kind}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {kind === 'offer' ? <path d="M2 8h11M9 4l4 4-4 4" /> : <path d="M14 8H3M7 4 3 8l4 4" />}
      </svg>
      {NOTICE_KINDS[kind]}
    </span>
  )
}
