// A real mail server on this machine, which can be told to misbehave.
import net from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Received = { recipients: string[]; raw: string; mail: Email }
type Behaviour = { recipient?: number; message?: number; hold?: Promise<void> }

const refusal = (responseCode: number) => Object.assign(new Error('refused by the test'), { responseCode })

/** Starts a mail server. `behaviour` holds the code to refuse recipients or messages with, and what to wait for. */
export async function startMailServer(port = 0) {
  const received: Received[] = []
  const behaviour: Behaviour = {}
  const state = { begun: 0 } // messages that came whole, taken or not
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onRcptTo: (_, __, done) => done(behaviour.recipient ? refusal(behaviour.recipient) : null),
    onData: async (stream, session, done) => {
      const raw = Buffer.concat(await stream.toArray()).toString()
      state.begun += 1
      await behaviour.hold
      if (behaviour.message) return done(refusal(behaviour.message))
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      received.push({ recipients, raw, mail: await PostalMime.parse(raw) })
      return done()
    },
  })
  server.on('error', () => {}) // a worker that was killed leaves broken connections
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const address = server.server.address() as net.AddressInfo
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    behaviour,
    state,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}

/** A server that takes connections and never says a word. */
export async function startSilentServer(port = 0) {
  const connections: net.Socket[] = []
  const server = net.createServer((socket) => {
    connections.push(socket.on('error', () => {}))
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const address = server.address() as net.AddressInfo
  const stop = async () => {
    const closed = new Promise((done) => server.close(done))
    for (const socket of connections) socket.destroy()
    await closed
  }
  return { port: address.port, url: `smtp://127.0.0.1:${address.port}`, connections, stop }
}
