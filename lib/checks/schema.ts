// What the checks of a text find, in words for the person who publishes it.

export type FindingKind = 'address' | 'phone' | 'name'

/**
 * Something found in the text of a field, at `from` up to `to`. A `stop` has to come out before publishing; a `tick` and a
 * `question` are for the person to answer. `key` stays the same until the text found changes or moves to another field, so an
 * answer given once holds.
 */
export type Finding = {
  kind: FindingKind
  field: string
  from: number
  to: number
  text: string
  key: string
  answer: 'stop' | 'tick' | 'question'
  strength: 'likely' | 'possible'
}

type Words = { title: string; advice: string; answer: string | null }

const WRITE_HERE = 'This site shows no address or number of a person.'

/** What a finding says: what it is, what to do, and the words beside the tick that answers it (none for a stop). */
export function wordsOf({ key, kind, text, answer, strength }: Finding): Words {
  if (kind === 'name') {
    const look = strength === 'likely' ? 'looks like a pupil’s full name' : 'looks like a full name'
    return {
      title: `“${text}” ${look}. Is it a pupil’s?`,
      advice: 'If it is, keep the first name at most. We look for names by rule, so this can be wrong.',
      answer: `“${text}” is not a pupil’s name`,
    }
  }
  const isAddress = kind === 'address'
  const isChat = isAddress && !key.includes('@')
  if (answer === 'stop') {
    return {
      title: isAddress
        ? `“${text}” ${isChat ? 'leads to somebody’s messages' : 'looks like one person’s e-mail address'}`
        : `“${text}” looks like a mobile number`,
      advice: `Take it out. ${WRITE_HERE}`,
      answer: null,
    }
  }
  return {
    title: isAddress ? `“${text}” is an e-mail address` : `“${text}” looks like a phone number`,
    advice: `Take it out if it is one person’s. ${WRITE_HERE}`,
    answer: isAddress
      ? `“${text}” is a public address of a school or organisation, not one person’s`
      : `“${text}” is not one person’s number`,
  }
}
