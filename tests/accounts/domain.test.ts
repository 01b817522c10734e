// Which mail addresses are at a school's own web domain.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedDomain } from '@/lib/accounts/domain'

const own: [string, string, string][] = [
  ['head@oak.herts.sch.uk', 'oak.herts.sch.uk', 'oak.herts.sch.uk'],
  ['head@staff.oak.herts.sch.uk', 'oak.herts.sch.uk', 'oak.herts.sch.uk'],
  ['head@oakschool.org.uk', 'oakschool.org.uk', 'oakschool.org.uk'],
  ['head@oakschool.org.uk', 'www.oakschool.org.uk', 'oakschool.org.uk'],
  ['head@oakschool.org.uk', 'www2.oakschool.org.uk', 'oakschool.org.uk'],
  ['head@mail.oakschool.org.uk', 'oakschool.org.uk', 'oakschool.org.uk'],
  ['head@OakSchool.org.uk', 'OAKSCHOOL.ORG.UK', 'oakschool.org.uk'],
  ['head@oakschool.org.uk.', 'oakschool.org.uk.', 'oakschool.org.uk'],
  ['head+news@oakschool.org.uk', 'oakschool.org.uk', 'oakschool.org.uk'],
  ['head@oak.ac.uk', 'oak.ac.uk', 'oak.ac.uk'],
  ['head@öak.org.uk', 'xn--ak-eka.org.uk', 'xn--ak-eka.org.uk'],
  ['head@oak.lgfl.net', 'oak.lgfl.net', 'oak.lgfl.net'],
  ['head@oak.trust.org.uk', 'oak.trust.org.uk', 'oak.trust.org.uk'],
  ['head@trust.org.uk', 'oak.trust.org.uk', 'trust.org.uk'], // whether the trust has other schools, the register says
]

test.each(own)('%s matches the website %s', (email, host, domain) => {
  expect(sharedDomain(email, host)).toBe(domain)
})

const notOwn: [string, string | null, string][] = [
  ['head@gmail.com', 'gmail.com', 'public mail'],
  ['head@outlook.com', 'outlook.com', 'public mail'],
  ['head@yahoo.co.uk', 'yahoo.co.uk', 'public mail'],
  ['head@btinternet.com', 'oak.btinternet.com', 'public mail that hosted pages'],
  ['head@oak.herts.sch.uk', 'ash.herts.sch.uk', 'two schools of one county'],
  ['head@herts.sch.uk', 'oak.herts.sch.uk', 'the county itself'],
  ['head@herts.sch.uk', 'herts.sch.uk', 'the county itself'],
  ['head@sch.uk', 'sch.uk', 'a suffix'],
  ['head@lgfl.net', 'oak.lgfl.net', 'the host of many schools'],
  ['head@lgfl.net', 'lgfl.net', 'the host of many schools'],
  ['head@ash.lgfl.net', 'oak.lgfl.net', 'two schools on one host'],
  ['head@oakschool.org.uk.evil.com', 'oakschool.org.uk', 'a look-alike'],
  ['head@evil-oakschool.org.uk', 'oakschool.org.uk', 'a look-alike'],
  ['head@oakschool.org', 'oakschool.org.uk', 'a look-alike'],
  ['head@оakschool.org.uk', 'oakschool.org.uk', 'a Cyrillic o'],
  ['head@oakschool.org.uk@evil.com', 'evil.com', 'two at signs'],
  ['head@evil.com@oakschool.org.uk', 'oakschool.org.uk', 'two at signs'],
  ['@oakschool.org.uk', 'oakschool.org.uk', 'nobody'],
  ['oakschool.org.uk', 'oakschool.org.uk', 'no address'],
  ['head@pupils.oakschool.org.uk', 'oakschool.org.uk', 'a pupil'],
  ['head@students.oak.herts.sch.uk', 'oak.herts.sch.uk', 'a pupil'],
  ['head@alumni.oakschool.org.uk', 'oakschool.org.uk', 'a former pupil'],
  ['head@wordpress.com', 'oak.wordpress.com', 'who hosts the page'],
  ['head@google.com', 'sites.google.com', 'who hosts the page'],
  ['head@wixsite.com', 'oak.wixsite.com', 'who hosts the page'],
  ['head@facebook.com', 'facebook.com', 'who hosts the page'],
  ['head@oakshire.gov.uk', 'oakshire.gov.uk', 'a council'],
  ['head@schools.oakshire.gov.uk', 'oak.schools.oakshire.gov.uk', 'a council'],
  ['head@localhost', 'localhost', 'no domain'],
  ['head@192.168.1.1', '192.168.1.1', 'no domain'],
  ['head@oakschool.org.uk', null, 'no website'],
  ['head@oakschool.org.uk', '', 'no website'],
  ['head@http', 'http', 'a broken website'],
]

test.each(notOwn)('%s does not match the website %s: %s', (email, host) => {
  expect(sharedDomain(email, host)).toBeNull()
})

const label = fc.stringMatching(/^[a-z][a-z0-9]{2,12}$/)
const host = fc
  .tuple(
    fc.array(label, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('org.uk', 'com', 'herts.sch.uk', 'net'),
  )
  .map(([labels, suffix]) => [...labels, suffix].join('.'))

test('whatever is typed, an answer comes, and it is a domain that both stand under', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), (email, webHost) => {
      expect(() => sharedDomain(email, webHost)).not.toThrow()
    }),
  )
  fc.assert(
    fc.property(host, host, label, (mailHost, webHost, name) => {
      const domain = sharedDomain(`${name}@${mailHost}`, webHost)
      if (domain === null) return
      for (const one of [mailHost, webHost]) expect(`.${one}`.endsWith(`.${domain}`)).toBe(true)
      expect(domain.split('.').length).toBeGreaterThan(1)
    }),
  )
})

test('a domain that only ends or begins like the school’s never matches', () => {
  fc.assert(
    fc.property(label, label, (school, other) => {
      expect(sharedDomain(`a@${other}${school}x.org.uk`, `${school}x.org.uk`)).toBeNull()
      expect(sharedDomain(`a@${school}.org.uk.${other}.com`, `${school}.org.uk`)).toBeNull()
    }),
  )
})

test('letters and dots at the end make no difference', () => {
  fc.assert(
    fc.property(host, (one) => {
      expect(sharedDomain(`a@${one.toUpperCase()}.`, `www.${one}`)).toBe(sharedDomain(`a@${one}`, one))
    }),
  )
})
