/** Open to everyone, visitors included. Written out so that no access function is left to a default. */
export const anyone = (): boolean => true
