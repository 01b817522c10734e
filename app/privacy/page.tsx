import type { Metadata } from 'next'
import { Operator } from '@/components/ui/operator'
import { Page } from '@/components/ui/page'
import { Static } from '@/components/ui/static'
import { env } from '@/lib/env'

export const metadata: Metadata = {
  title: 'Privacy',
  description:
    'What this site keeps about people who read it, have an account, or take part in projects, and for how long.',
  alternates: { canonical: '/privacy' },
}

export default function PrivacyPage() {
  return (
    <Page>
      <Static>
        <div className="wrap page prose">
          <h1>Privacy</h1>
          <p className="lede">You can read everything here without telling us who you are.</p>
          <h2>When you read this site</h2>
          <ul>
            <li>We use no tracking, advertising or analytics.</li>
            <li>
              One cookie is set, and only when you keep something on your list: it holds the addresses of what
              you keep, for half a year, in your browser alone.
            </li>
            <li>
              No page asks any other site for anything: letters, pictures and scripts all come from here.
            </li>
            <li>
              What you search for stands in the address of the page, so that you can share or keep it. Our own
              log records only errors, and those without what you typed.
            </li>
            <li>A place you type is looked up among the schools we hold, and sent to nobody.</li>
          </ul>
          <h2>When you have an account</h2>
          <ul>
            <li>
              We keep your e-mail address, your name if you give it, the schools you act for, the requests and
              invitations that led there, and where you are signed in (browser and system, not your network
              address). Colleagues at your schools see your name; owners and moderators see your address too.
            </li>
            <li>
              A second cookie keeps you signed in, for fourteen days. We keep its fingerprint only, as with
              the links we mail.
            </li>
            <li>
              To stop misuse we count how often something is done from one network or for one address, under a
              keyed fingerprint, for a day at most.
            </li>
            <li>
              What you type into a project and have not saved is kept for you alone, for three months. While
              we cannot be reached it waits in your browser, for a week or until you sign out.
            </li>
            <li>
              From pictures we remove where and when they were taken, and everything else but the picture.
              Somebody in one who no longer agrees can have it deleted everywhere at once.
            </li>
            <li>
              Once a term we ask by mail whether the projects you look after are still true, and we tell you
              when a project names your school. We keep that we asked, and what you answered; the questions go
              after some thirteen months. You can decline these mails on the account’s pages.
            </li>
            <li>
              With an offer or a need we keep who published it and who changed it last; its page names the
              school alone. Two weeks before it ends we ask its team by mail, and keep that we asked and
              whether it was answered, as long as with projects. You can decline these mails too.
            </li>
            <li>
              With an evaluation plan we keep who changed it last. It names roles, not people. We remind those
              who look after the project by mail, at most once a week, and keep for some thirteen months that
              we did. You can decline these mails too.
            </li>
            <li>
              With an edition of the yearly booklet we keep which moderator started it and who changed it
              last.
            </li>
            <li>
              What you change is recorded with your account, so that a school can see who changed what. You
              can take all your data away, and delete your account, on the account’s pages; the record then
              keeps its lines without you. Where an owner removed you from a school, a fingerprint of your
              address stays, so that the removal does too.
            </li>
          </ul>
          <h2>When new finds come by mail</h2>
          <ul>
            <li>
              For an alert we keep your address, the search, how often you want to hear, and which finds you
              have heard of. Nobody else sees it. Without an account you confirm the address by a mailed link;
              what nobody confirms is deleted after seven days.
            </li>
            <li>
              Every mail stops its alerts by one click. With your last alert your address is deleted, unless
              you have an account. An alert you stop there is gone within two hours.
            </li>
            <li>
              After a year we ask whether an alert is still wanted; without an answer it is deleted a month
              later. Which alerts a mail was about is kept for thirteen months, so that its links work.
            </li>
          </ul>
          <h2 id="messages">When you write to a school, or one writes to you</h2>
          <ul>
            <li>
              We keep your message, your name, role and school as you give them, and your e-mail address. The
              other side reads all but the address, which they get only when you give it. It stands on no page
              for anybody else, and in no log.
            </li>
            <li>
              A message whose address nobody confirms is deleted after seven days. A thread is deleted twelve
              months after its last message, whole.
            </li>
            <li>
              Moderators read only messages that our rules hold back, with the reason noted, and threads that
              one side reports; they do not see addresses.
            </li>
            <li>
              Until you confirm a message we keep a keyed fingerprint of the network it came from. Where a
              school blocks a sender we keep a fingerprint of the address, so that the block lasts.
            </li>
            <li>
              If you delete your account, what you had not sent is deleted, your threads are closed, and your
              name and address leave them. What you wrote stays with the other side until the thread goes.
            </li>
          </ul>
          <h2>When you report a concern</h2>
          <ul>
            <li>
              We keep what you write, the page it is about, and your address if you leave one. Only moderators
              read it; your address is deleted a year after our answer.
            </li>
            <li>
              While it is open we keep a keyed fingerprint of the network it came from, so that nobody can
              fill the queue. It goes with our answer.
            </li>
          </ul>
          <h2>People in projects, offers and needs</h2>
          <p>
            They name schools and organisations. They do not name pupils, teachers or heads, and they show no
            e-mail addresses or telephone numbers of people.
          </p>
          <h2>Schools</h2>
          <p>
            Facts about schools come from the public register of the Department for Education, or, where a
            school’s page says so, from the public pages that its projects were gathered from. From neither do
            we keep names of staff or telephone numbers. Each school’s page says how old its facts are.
          </p>
          <h2>Who runs this site</h2>
          <Operator name={env().OPERATOR_NAME} contact={env().OPERATOR_CONTACT} />
        </div>
      </Static>
    </Page>
  )
}
