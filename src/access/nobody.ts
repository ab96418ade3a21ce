/** Closed to every request; only the system's own code, which overrides access, gets through. */
export const nobody = (): boolean => false
