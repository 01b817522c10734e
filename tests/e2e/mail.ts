// Mails as the mail server of the browser tests received them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { expect } from './test'

async function mailsTo(address: string): Promise<Email[]> {
  const box = path.join(process.env.MAIL_FOLDER ?? '', encodeURIComponent(address))
  if (!existsSync(box)) return []
  const files = readdirSync(box).filter((file) => file.endsWith('.eml'))
  return Promise.all(files.toSorted().map((file) => PostalMime.parse(readFileSync(path.join(box, file)))))
}

const matching = async (address: string, subject: RegExp) =>
  (await mailsTo(address)).filter((mail) => subject.test(mail.subject ?? ''))

/** How many mails of a subject an address has had. */
export const countMails = async (address: string, subject: RegExp) =>
  (await matching(address, subject)).length

/** The newest mail to an address whose subject matches, once it has come; `after` is how many came before. */
export async function mailTo(address: string, subject: RegExp, after = 0): Promise<Email> {
  await expect.poll(() => countMails(address, subject), { timeout: 60_000 }).toBeGreaterThan(after)
  return (await matching(address, subject)).at(-1)!
}

/** The link of a mail, as its plain text has it. */
export const linkIn = (mail: Email) => /https?:\/\/\S+/.exec(mail.text ?? '')![0]
