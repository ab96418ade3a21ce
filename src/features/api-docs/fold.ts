/** Of a `summary` that is laid out by itself and so has lost its triangle. */
export const FOLD =
  "cursor-pointer before:mr-2 before:inline-block before:w-3 before:shrink-0 before:font-mono before:content-['+'] [details[open]>&]:before:content-['−']"
