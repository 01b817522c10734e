// What people wrote, as it may stand in somebody else's mail: mail programs turn an address in it into a link.
import { oneLine } from '@/lib/forms/text'

const holdsAddress = (text: string) => /@|:\/|www\.|[\p{L}\p{N}-]+\.\p{L}{2,}/iu.test(text)
/** One line without anything that a mail program would turn into a link; null where nothing else is left. */
export const plainName = (text: string | null) =>
  text && oneLine(text) && !holdsAddress(text) ? oneLine(text) : null

/** A person's name, or who they are when it cannot stand there. */
export const personName = (name: string | null) => plainName(name) ?? 'A colleague'

/** A title in quotes; null when it cannot stand there. */
export const plainTitle = (title: string) => {
  const shown = plainName(title)
  return shown && `“${shown.slice(0, 120)}”`
}

/** A project's title in quotes, or what it is. */
export const projectTitle = (title: string) => plainTitle(title) ?? 'a project'

/** A title or name alone, or what it leads to when it cannot stand there. */
export const titleAlone = (title: string) => plainName(title)?.slice(0, 160) ?? 'See it on the site'

/** The words of somebody's own search, or none when they cannot stand there. */
export const searchWords = (text: string) => plainName(text)?.slice(0, 200) ?? 'Your search'

/** A sentence that begins with a title. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
