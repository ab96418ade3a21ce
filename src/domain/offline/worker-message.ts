/** What a page tells the service worker. */
export type WorkerMessage =
  /** Take over from the worker of the earlier build now. */
  | { type: 'take-over' }
  /** Keep this page, which was reached without loading it, and these files that it has loaded. */
  | { type: 'keep-page'; address: string; loaded: string[] }
