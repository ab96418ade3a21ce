export type LoadedPicture =
  /** `origin` is the final web address or the real path of the file. */
  { ok: true; buffer: Buffer; origin: string } | { ok: false; reason: string }
