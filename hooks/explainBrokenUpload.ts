import type { AfterErrorHook } from 'payload'

const BAD_REQUEST = 400

/** What the multipart parser says of a body that breaks its format (busboy's own messages). */
const BROKEN_BODY = /^(Malformed part header|Unexpected end of form|Malformed urlencoded form)/

/** A body that cannot be read is the sender's mistake, and Payload would call it the server's. */
export const explainBrokenUpload: AfterErrorHook = ({ error }) => {
  if (!BROKEN_BODY.test(error.message)) return
  return {
    status: BAD_REQUEST,
    response: {
      errors: [{ message: 'The upload is broken off or not well-formed. Send it again.' }],
    },
  }
}
