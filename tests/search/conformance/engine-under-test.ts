import type { SearchEngine, VersionedDocument } from '@/server/search/port'

/** An engine over a store of its own, with the means to change what the store holds. */
export type EngineUnderTest = {
  engine: SearchEngine
  /** Resolves when the engine finds what was written. `document: null` deletes. */
  write: (changes: VersionedDocument[]) => Promise<void>
  close: () => Promise<void>
}

/** Makes an empty store, fills it with the documents and gives the engine over it. */
export type OpenEngine = (documents: VersionedDocument[]) => Promise<EngineUnderTest>
