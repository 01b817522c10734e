// The network that a request comes from, for limits. A school shares one address, so limits on it are wide.
import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/**
 * The address of whoever asks: an IPv4 address, or the first half of an IPv6 address, which is one household's or
 * school's. What X-Forwarded-For says is believed only as far as our own balancers wrote it.
 * @param proxies how many balancers of ours stand in front
 */
export function sourceOf(req: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const forwarded = String(req.headers['x-forwarded-for'] ?? '').split(',')
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  const text = told || req.socket.remoteAddress || ''
  if (!ipaddr.isValid(text)) return 'unknown'
  const address = ipaddr.process(text)
  if (address.kind() === 'ipv4') return address.toString()
  return (address as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')
}
