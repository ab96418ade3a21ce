/** Midjourney's own `--sw`, in force where nothing else is said. */
export const USUAL_STYLE_WEIGHT = 100

type Input = {
  /** Canonical digits. */
  code: string
  defaults: {
    /** As written in a prompt: `--v 7`, `--niji 6`. */
    model: string | null
    /** `--sv 6` */
    sv: string | null
    /** 0 to 1000. */
    sw: number | null
  }
}

/** The string that gives a prompt a style: `--sref 123 --v 7 --sv 6 --sw 100`. */
export function srefParameters({ code, defaults: { model, sv, sw } }: Input): string {
  const parts = [`--sref ${code}`, model, sv, `--sw ${sw ?? USUAL_STYLE_WEIGHT}`]
  return parts.filter((part) => part !== null).join(' ')
}
