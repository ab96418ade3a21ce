import type { PayloadRequest, RequestContext } from 'payload'

/** Passed on to every operation of an edit. */
export type Through = { req?: PayloadRequest; context?: RequestContext }
