// What the same pages cost at least: bare node:http with `pg` and tuned statements, answering with a page of a given size.
import http from 'node:http'
import pg from 'pg'

const bytes = Number(process.env.PAGE_BYTES)
// An idle connection tells PostgreSQL's statistics what it did only after ten seconds, in the midst of the next group; a
// closed one does at once.
const idleTimeoutMillis = 500
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, idleTimeoutMillis })
const cards = (/** @type {Record<string, unknown>[]} */ rows) =>
  rows
    .map(
      ({ slug, title, summary }) =>
        `<li><h3><a href="/projects/${slug}">${title}</a></h3><p>${summary}</p></li>`,
    )
    .join('')

/** @type {Record<string, () => Promise<string>>} */
const PAGES = {
  '/list': async () => {
    const from = Math.floor(Math.random() * 400)
    const { rows } = await pool.query({
      name: 'list',
      text: 'SELECT slug, title, summary FROM project_card WHERE ordinal BETWEEN $1 AND $1 + 23',
      values: [from],
    })
    return cards(rows)
  },
  '/search': async () => {
    const { rows } = await pool.query({
      name: 'search',
      text: `SELECT slug, title, summary FROM project_card WHERE ordinal IN (
        SELECT ordinal FROM project_text WHERE words @@ to_tsquery('plain_english', $1) LIMIT 24)`,
      values: [['music', 'latin', 'ceramics'][Math.floor(Math.random() * 3)]],
    })
    return cards(rows)
  },
  '/detail': async () => {
    const { rows } = await pool.query({
      name: 'detail',
      text: `SELECT project.*, (SELECT json_agg(school.name) FROM participation JOIN school ON school.id = school_id
        WHERE project_id = project.id) AS schools FROM project_card JOIN project ON project.id = project_id WHERE ordinal = $1`,
      values: [1 + Math.floor(Math.random() * 500)],
    })
    return JSON.stringify(rows[0])
  },
}

http
  .createServer(async (req, res) => {
    const body = await PAGES[req.url ?? '']?.()
    const page = `<!doctype html><title>Floor</title>${body}`
    res.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    res.end(page + ' '.repeat(Math.max(0, bytes - page.length)))
  })
  .listen(Number(process.env.PORT), '127.0.0.1')
