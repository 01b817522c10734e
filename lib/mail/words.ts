// What people wrote, as it may stand in somebody else's mail: mail programs turn an address in it into a link.
import { oneLine } from '@/lib/forms/text'

const holdsAddress = (text: string) => /@|:\/|www\.|\p{L}{2,}\.\p{L}{2,}/iu.test(text)
/** One line without anything that a mail program would turn into a link; null where nothing else is left. */
export const plainName = (text: string | null) =>
  text && oneLine(text) && !holdsAddress(text) ? oneLine(text) : null

/** A person's name, or who they are when it cannot stand there. */
export const personName = (name: string | null) => plainName(name) ?? 'A colleague'

/** A project's title in quotes, or what it is. */
export const projectTitle = (title: string) => {
  const shown = plainName(title)
  return shown ? `“${shown.slice(0, 120)}”` : 'a project'
}

/** A sentence that begins with a title. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
