import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'
import { enqueue } from '@/server/queue/enqueue'

/** Payload would send its mail before the commit, and wait for the mail server meanwhile. */
export const withholdPayloadsMail: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'create' ? { ...args, disableVerificationEmail: true } : args

/** Whoever gets an account by an admin is asked to confirm the address, once it is committed. */
export const mailConfirmation: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || doc._verified) return doc
  await enqueue({ req, queue: 'send-mail', data: { about: 'confirm-address', userId: doc.id } })
  return doc
}
