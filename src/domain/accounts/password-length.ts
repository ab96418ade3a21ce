/** In characters. The longest bounds the work that a stranger's request can cause. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const
