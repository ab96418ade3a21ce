import { APIError, type Endpoint } from 'payload'

const FORBIDDEN = 403

/**
 * Stands before Payload's own endpoint, which would make whoever comes first an admin with any
 * roles. The first admin is made on the server: `npm run create-admin -- EMAIL`.
 */
export const refuseFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: () => {
    throw new APIError(
      'The first admin is made on the server: npm run create-admin -- you@example.org',
      FORBIDDEN,
      null,
      true,
    )
  },
}
