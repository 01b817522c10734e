// A real mail server for the browser tests: each mail it takes becomes a file in a folder named after the recipient.
// node tests/e2e/mail-server.mjs <port> <folder>
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'

const [port, folder = ''] = process.argv.slice(2)

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    /** @type {Buffer[]} */
    const chunks = []
    stream.on('data', (chunk) => chunks.push(chunk))
    stream.on('end', () => {
      for (const { address } of session.envelope.rcptTo) {
        const box = path.join(folder, encodeURIComponent(address))
        fs.mkdirSync(box, { recursive: true })
        const file = path.join(box, `${Date.now()}-${randomUUID()}`)
        fs.writeFileSync(`${file}.part`, Buffer.concat(chunks))
        fs.renameSync(`${file}.part`, `${file}.eml`)
      }
      done()
    })
  },
})
server.listen(Number(port), '127.0.0.1')
