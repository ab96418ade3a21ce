'use client'

import Link from 'next/link'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { CopyButton } from '@/ui/copy-button'
import { LockIcon } from '@/ui/icons'
import { PaletteStrip } from '@/ui/palette-strip'
import { SrefPicture } from '../gallery/sref-picture'
import { AddToBlend } from './add-to-blend'
import { MAX_CODES_SHOWN } from './found-in-prompts'
import type { Styles } from './use-styles'

type FoundStylesProps = { codes: string[]; styles: Styles }

/** The codes of some prompts: styles of the gallery first, then the ones it does not have. */
export function FoundStyles({ codes, styles }: FoundStylesProps) {
  const shown = codes.slice(0, MAX_CODES_SHOWN)
  const known = shown.flatMap((code) => {
    const style = styles.get(code)
    return style ? [{ code, style }] : []
  })
  const unknown = shown.filter((code) => styles.get(code) === null)
  return (
    <>
      {known.length > 0 && (
        <section aria-labelledby="known-styles">
          <h2 id="known-styles" className="mb-3 text-small font-semibold">
            In the gallery
          </h2>
          <ul className="grid gap-px border-y border-line bg-line">
            {known.map(({ code, style }) => (
              <li
                key={code}
                data-known={code}
                className="grid grid-cols-[4rem_minmax(0,1fr)] items-center gap-x-4 gap-y-2 bg-wall py-3 sm:grid-cols-[4rem_minmax(0,1fr)_auto]"
              >
                <div>
                  <div className="aspect-4/5 overflow-hidden bg-shade">
                    {style.cover && (
                      <SrefPicture
                        picture={style.cover}
                        alt=""
                        sizes="64px"
                        maxWidth={320}
                        className="size-full object-cover"
                      />
                    )}
                  </div>
                  <PaletteStrip colours={style.cover?.palette ?? []} className="mt-0.5 h-1" />
                </div>
                <div className="min-w-0">
                  <Link
                    href={`/sref/${style.slug}`}
                    prefetch={false}
                    className="flex min-h-8 items-center gap-2 font-semibold leading-tight underline-offset-4 hover:underline"
                  >
                    {style.premium && <LockIcon />}
                    {style.title}
                  </Link>
                  <p className="truncate font-mono text-note text-muted">{code}</p>
                </div>
                <AddToBlend
                  code={style.premium ? null : code}
                  slug={style.slug}
                  title={style.title}
                  className="max-sm:col-span-2"
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {unknown.length > 0 && (
        <section aria-labelledby="unknown-codes">
          <h2 id="unknown-codes" className="mb-3 text-small font-semibold">
            Not in the gallery
          </h2>
          <ul className="grid gap-px border-y border-line bg-line">
            {unknown.map((code) => (
              <li
                key={code}
                data-unknown={code}
                className="flex flex-wrap items-center gap-x-2 gap-y-1 bg-wall py-2"
              >
                <code className="w-full font-mono text-body break-all sm:w-auto sm:flex-1">
                  {code}
                </code>
                <CopyButton
                  text={`--sref ${code}`}
                  label={`Copy --sref ${code}`}
                  className={`${QUIET_BUTTON} script-only max-sm:flex-1`}
                >
                  Copy
                </CopyButton>
                <AddToBlend code={code} slug="" title={code} className="max-sm:flex-1" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {codes.length > MAX_CODES_SHOWN && (
        <p className="text-small text-muted">
          And {codes.length - MAX_CODES_SHOWN} more, which were not looked up.
        </p>
      )}
    </>
  )
}
