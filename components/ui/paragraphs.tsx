/** Text with a blank line between paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph, i) => <p key={i}>{paragraph}</p>)
}
