// Reads the HTML of a page without a browser.

export const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
export const all = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, value]) => decode(value!))
export const withoutScripts = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '')
