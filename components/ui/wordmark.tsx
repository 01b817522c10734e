// The name with a weave of four strands, two of each sector.
import { weavePaths } from '@/components/weave/draw'

const strands = (['state', 'independent', 'state', 'independent'] as const).map((sector) => ({
  sector,
  isLead: false,
}))
const paths = weavePaths(strands, 'together', { width: 44, height: 44, columns: 2, padding: 0.2 })

export function Wordmark() {
  return (
    <a className="mark" href="/">
      <svg
        viewBox="0 0 44 44"
        aria-hidden="true"
        focusable="false"
        dangerouslySetInnerHTML={{ __html: paths }}
      />
      Schools Together
    </a>
  )
}
