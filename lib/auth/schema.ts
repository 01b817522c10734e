// Who asks. Everything that may be seen or changed is decided from this.

/** A person who is signed in. */
export type Actor = {
  id: string
  email: string
  name: string | null
  siteRole: 'moderator' | 'administrator' | null
}
