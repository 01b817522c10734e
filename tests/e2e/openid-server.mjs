// A real OpenID provider for the browser tests, which answers as DfE Sign-in does: somebody who signs in there as
// "head.121724" has the address head.121724@dfe.example and works at the school with that URN.
// node tests/e2e/openid-server.mjs <port> <callback address>
import { Provider } from 'oidc-provider'

const [port, callback = ''] = process.argv.slice(2)

/** @param {string} login */
function claimsOf(login) {
  const urn = /\.(\d{6})$/.exec(login)?.[1]
  return {
    sub: login,
    email: `${login}@dfe.example`,
    given_name: 'Sam',
    family_name: 'Example',
    ...(urn ? { organisation: { id: '1', name: 'A school', urn } } : {}),
  }
}

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: 'schools-together',
      client_secret: 'a-secret-of-the-tests-only-0123456789',
      redirect_uris: [callback],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  pkce: { required: () => true },
  scopes: ['openid', 'organisation'],
  claims: {
    openid: ['sub'],
    email: ['email'],
    profile: ['given_name', 'family_name'],
    organisation: ['organisation'],
  },
  cookies: { keys: ['tests'] },
  findAccount: async (_, login) => ({ accountId: login, claims: async () => claimsOf(login) }),
})
provider.listen(Number(port), '127.0.0.1')
