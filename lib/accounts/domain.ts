// Whether a mail address is at a school's own web domain, as far as the names alone can say.
import { domainToASCII } from 'node:url'
import publicMail from 'email-providers/all.json'
import { getDomain } from 'tldts'

const PUBLIC_MAIL = new Set(publicMail)

// Domains under which each subdomain is somebody else's, and which the Public Suffix List (publicsuffix.org) does not name.
const SHARED = new Set(
  `google.com microsoft.com onmicrosoft.com sharepoint.com office.com wordpress.com wix.com weebly.com
  squarespace.com webs.com jimdo.com edublogs.org lgfl.net lgflmail.org eschools.co.uk primarysite.net
  schooljotter.com schooljotter2.com c2kni.net c2kni.org.uk hwbcymru.net glowmail.org.uk`.split(/\s+/),
)

// Schools also give addresses to people who must not act for them.
const NOT_STAFF = /^(pupils?|students?|learners?|stu|alumni|alum|old[a-z]*ns|parents?)$/

/** A host as it is compared: small ASCII letters, no dot at the end; null when it is no name of a host. */
function readHost(text: string): string | null {
  const host = domainToASCII(text.trim()).replace(/\.$/, '')
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : null
}

/** The domain that was registered for somebody alone, "oak.herts.sch.uk"; null for suffixes, councils and public mail. */
function ownDomain(host: string): string | null {
  const registered = getDomain(host, { allowPrivateDomains: true })
  if (!registered || PUBLIC_MAIL.has(registered) || PUBLIC_MAIL.has(host)) return null
  if (registered.endsWith('.gov.uk')) return null
  if (!SHARED.has(registered)) return registered
  const below = host.slice(0, -registered.length - 1)
  return below ? `${below.split('.').at(-1)}.${registered}` : null
}

/**
 * The domain that a mail address and a school's website share, when it can be the school's own: the website's host, or the
 * registrable domain of both. Whether another school uses it too is for the register to say.
 * @param webHost the host of the website, with or without "www."
 * @returns the domain under which no other school may be, or null when they share none
 */
export function sharedDomain(email: string, webHost: string | null): string | null {
  const mailHost = readHost(email.slice(email.lastIndexOf('@') + 1))
  const host = webHost && readHost(webHost)?.replace(/^www\./, '')
  if (!mailHost || !host || !/^[^@]+@[^@]+$/.test(email)) return null
  const own = ownDomain(mailHost)
  if (!own || own !== ownDomain(host)) return null
  if (mailHost.split('.').some((label) => NOT_STAFF.test(label))) return null
  return mailHost === host ? host : own
}
