// What a form says of a field that did not come at all, as from a form that we did not make.
import { z } from 'zod'

/** Says it in words for people, for every schema that has none of its own. */
export const sayWhatIsMissing = () =>
  z.config({ customError: ({ input }) => (input === undefined ? 'Fill this in' : undefined) })
