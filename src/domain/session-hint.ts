/**
 * A cookie that scripts can read, beside the session's own, which they cannot. It says only that there
 * may be a session, so that pages of visitors need not ask who they are.
 */
export const SESSION_HINT_COOKIE = 'session-hint'
