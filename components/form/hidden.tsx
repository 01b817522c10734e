// The fields of a form that nobody types.
export function Hidden({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input type="hidden" name={name} value={value} key={name} />
  ))
}
