// Sitemaps as sitemaps.org describes them; one part holds at most 45,000 addresses (the limit is 50,000).

/** Addresses in one part. */
export const PART_SIZE = 45_000

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function xml(body: string) {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}

/** The index of all parts. */
export function sitemapIndex(site: URL, paths: string[]) {
  const parts = paths.map((path) => `<sitemap><loc>${escape(new URL(path, site).href)}</loc></sitemap>`)
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join('')}</sitemapindex>`,
  )
}

/** One part. */
export function sitemapPart(site: URL, paths: string[]) {
  const urls = paths.map((path) => `<url><loc>${escape(new URL(path, site).href)}</loc></url>`)
  return xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`)
}
