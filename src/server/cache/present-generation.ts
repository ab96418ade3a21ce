/** `page-cache-handler.ts`, which Next loads apart from the application, looks here as well. */
const KEY = Symbol.for('sref-gallery.generation')

type ReadGeneration = () => string | null

type Holder = { [KEY]?: ReadGeneration }

/** Makes the generation of this process known to every copy of the application's modules in it. */
export function shareGeneration(read: ReadGeneration): void {
  const holder = globalThis as Holder
  holder[KEY] = read
}
