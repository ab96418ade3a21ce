import type { TypedUser } from 'payload'
import { type Answer, privateAnswer } from '../http/answer'
import type { HeldSession } from './sessions'
import { toAccount } from './to-account'

/** The answer to whoever has got a session: in a cookie for browsers, as a token for programs. */
export function toSessionAnswer(held: { user: TypedUser; session: HeldSession }): Answer {
  const { token, exp, cookie } = held.session
  return privateAnswer({ user: toAccount(held.user), token, exp }, { cookies: [cookie] })
}
