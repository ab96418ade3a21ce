/// <reference lib="webworker" />

declare const self: ServiceWorkerGlobalScope

/** The scope that the code of a service worker runs in. */
export const worker = self
