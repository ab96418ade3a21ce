declare const __BUILD__: string

/** Names the build that the worker belongs to; put in when the worker is bundled. */
export const BUILD = __BUILD__
