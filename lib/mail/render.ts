// Draws a mail as HTML and as plain text. The HTML sets no colours but the button's, so that a mail program's dark mode
// stays readable, and names no picture, so that nobody learns when it is opened.
import { oneLine } from '@/lib/forms/text'
import type { Message } from './message'

/** `unsubscribe`: where a mail program's own button posts to. */
export type Rendered = { subject: string; text: string; html: string; unsubscribe?: URL }

/** Whose mail it is: the site's address, the page to write to if there is one, and whether the person may decline it. */
type Frame = { site: URL; contact?: string; isDeclinable: boolean }

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:10px;background:#0a5c63;color:#ffffff;font-weight:bold;text-decoration:none'
const BODY = 'margin:0 auto;padding:24px 16px;max-width:36em;font:17px/1.5 "Helvetica Neue",Arial,sans-serif'

/** Draws a message; every text in it is taken for text, never for markup. */
export function renderMail(message: Message, frame: Frame): Rendered {
  const url = new URL(message.action.path, frame.site).href
  const small = [...message.small, ...closing(frame)]
  const lines = message.lines.map((line) =>
    typeof line === 'object' && 'path' in line
      ? {
          label: oneLine(line.label),
          url: new URL(line.path, frame.site).href,
          about: oneLine(line.about ?? ''),
        }
      : line,
  )
  return {
    subject: oneLine(message.subject),
    text: asText({ ...message, lines }, url, small),
    html: asHtml({ ...message, lines }, url, small),
    ...(message.unsubscribe ? { unsubscribe: new URL(message.unsubscribe, frame.site) } : {}),
  }
}

function closing({ site, contact, isDeclinable }: Frame) {
  return [
    ...(isDeclinable ? [`You can decline such mails on your account page: ${site.origin}/account`] : []),
    `This mail comes from ${site.origin}. Nobody reads answers to it${contact ? `; to reach us, use ${contact}` : ''}.`,
  ]
}

type Line = string | { quote: string } | { heading: string } | { label: string; url: string; about: string }
type Drawn = Omit<Message, 'lines'> & { lines: Line[] }

const quoted = (quote: string) => quote.split(/\r\n|\r|\n/).map(oneLine)

const underlined = (heading: string) => `${heading}\n${'-'.repeat(Math.min(heading.length, 60))}`

function asText({ lines, action }: Drawn, url: string, small: string[]) {
  const blocks = lines.map((line) => {
    if (typeof line === 'string') return line
    if ('heading' in line) return underlined(oneLine(line.heading))
    if ('url' in line)
      return [
        `${line.label}${line.about ? '' : ':'}`,
        ...(line.about ? [`${line.about}:`] : []),
        line.url,
      ].join('\n')
    return quoted(line.quote)
      .map((row) => `> ${row}`)
      .join('\n')
  })
  return ['Hello,', ...blocks, `${action.label}:\n${url}`, `-- \n${small.join('\n\n')}\n`].join('\n\n')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

function asHtml({ subject, lines, action }: Drawn, url: string, small: string[]) {
  const blocks = lines.map((line) => {
    if (typeof line === 'string') return `<p>${escape(line)}</p>`
    if ('heading' in line)
      return `<h2 style="margin:28px 0 0;font-size:19px">${escape(oneLine(line.heading))}</h2>`
    if ('url' in line)
      return `<p><a href="${escape(line.url)}">${escape(line.label)}</a>${line.about ? `<br>${escape(line.about)}` : ''}</p>`
    return `<blockquote style="margin:0;padding-left:12px;border-left:4px solid">${quoted(line.quote).map(escape).join('<br>')}</blockquote>`
  })
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
</head>
<body style="${escape(BODY)}">
<p>Hello,</p>
${blocks.join('\n')}
<p style="margin:24px 0"><a href="${escape(url)}" style="${BUTTON}">${escape(action.label)}</a></p>
<p style="font-size:14px">If the button does nothing, copy this address into a browser:<br><a href="${escape(url)}">${escape(url)}</a></p>
${small.map((line) => `<p style="font-size:14px">${escape(line)}</p>`).join('\n')}
</body>
</html>
`
}
