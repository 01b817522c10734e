// What a form and its action say to one another. Everything typed comes back with the errors.

/** Values by field as they were typed, errors by field in words; `''` names an error of the whole form. */
export type FormState = {
  values: Record<string, string[]>
  errors: Record<string, string>
  /** What somebody else has saved since the form was opened; shown beside what was typed. */
  newer?: { by: string; values: Record<string, string[]> }
}

export const EMPTY: FormState = { values: {}, errors: {} }

/** What was typed into a field; the first value where there are several. */
export function typed(state: FormState, name: string, otherwise = ''): string {
  return state.values[name]?.[0] ?? otherwise
}
