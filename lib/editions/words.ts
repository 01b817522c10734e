// What has just been done with an edition, as the next page says it; the address holds the name.

const DONE = {
  'edition-started': 'Started. Choose its projects and write its introduction; nobody else sees it so far.',
  'edition-there': 'There is an edition for this year already. This is it.',
  'edition-changed': 'Your words are saved.',
  'edition-added': 'Added. It stands last among those of its type.',
  'edition-removed': 'Taken out of the edition.',
  'edition-moved': 'Moved.',
  'edition-published': 'Published. Everybody can read and print it.',
  'edition-off': 'Off the site. You can change it and publish it again.',
  'edition-deleted': 'The edition is deleted.',
  'edition-newer':
    'Somebody else has changed this edition since the page was opened, so nothing is changed. It stands here as it is now.',
  'edition-full': 'An edition takes 60 projects. Take one out first.',
  'edition-in-it': 'This project is in the edition already.',
  'edition-not-in-it': 'This project is not in the edition any more.',
  'edition-empty': 'Nothing is published: it needs an introduction and at least one project.',
  'edition-too-often':
    'You have done this a great many times within the hour. Nothing is changed; wait a little.',
} as const
export type Done = keyof typeof DONE

/** The words for what an address says was just done, or null. */
export const doneWords = (done: string | string[] | undefined): string | null =>
  typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done as Done] : null

/** A path that says what was done. */
export const withDone = (path: string, done: Done) => `${path}?done=${done}`

export const SIGNED_OUT =
  'You have been signed out. What you typed is still here: sign in in another tab, then send it again.'
export const TOO_OFTEN =
  'You have saved a great many times within the hour. What you typed is still here; wait a little.'
export const NEWER =
  'Somebody else has changed this edition since the page was opened. Their words stand below where they differ; what you save now replaces them.'
