import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { passwordProblem } from '@/server/accounts/password-problem'

/** Holds every password that is set through Payload to the same rules, whoever sets it. */
export const requireGoodPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const password: unknown = data?.password
  if (password === undefined || password === null || password === '') return data
  const problem = passwordProblem({
    password: String(password),
    username: data?.username ?? originalDoc?.username,
    email: data?.email ?? originalDoc?.email,
  })
  if (problem === null) return data
  throw new ValidationError(
    { collection: 'users', errors: [{ message: problem, path: 'password' }], req },
    req.t,
  )
}
