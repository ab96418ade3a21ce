import { mixPalettes } from '@/domain/recipe/mix-palettes'
import { type BlendEntry, keyOf } from '@/domain/recipe/recipe'
import { LockIcon } from '@/ui/icons'
import { PaletteStrip } from '@/ui/palette-strip'
import { SrefPicture } from '../gallery/sref-picture'
import { distinctKeys } from './distinct-keys'
import { sharesOf } from './explain-recipe'
import type { Styles } from './use-styles'

type BlendMosaicProps = { entries: BlendEntry[]; styles: Styles }

/**
 * The blend at a glance: the covers side by side, each as wide as its weight, and their colours mixed.
 * The list below says the same in words.
 */
export function BlendMosaic({ entries, styles }: BlendMosaicProps) {
  const shares = sharesOf(entries)
  const colours = mixPalettes(
    entries.map((entry) => ({
      palette: styles.get(keyOf(entry))?.cover?.palette ?? [],
      weight: entry.weight,
    })),
  )
  if (entries.length === 0) return <PaletteStrip colours={[]} className="h-1.5 bg-shade!" />
  return (
    <div aria-hidden="true" data-blend-mosaic>
      <PaletteStrip colours={colours} className="h-3 sm:h-4" />
      <div className="mt-1 flex h-36 gap-1 sm:h-52 lg:h-64">
        {distinctKeys(entries).map(({ key, entry }, index) => {
          const style = styles.get(keyOf(entry))
          const isLocked = style?.premium === true && style.code === null
          return (
            <div
              key={key}
              style={{ flexGrow: entry.weight }}
              className="relative min-w-1 basis-0 overflow-hidden bg-shade transition-[flex-grow] duration-300 ease-out"
            >
              {style?.cover ? (
                <SrefPicture
                  picture={style.cover}
                  alt=""
                  sizes="(width >= 64rem) 50vw, 100vw"
                  maxWidth={1280}
                  loading={index < 4 ? 'eager' : 'lazy'}
                  className={`size-full object-cover ${isLocked ? 'opacity-60' : ''}`}
                />
              ) : (
                <span className="absolute inset-0 grid place-items-center p-2 font-mono text-note text-muted">
                  <span className="max-w-full truncate">{entry.code ?? '?'}</span>
                </span>
              )}
              <span className="absolute bottom-0 left-0 flex items-center gap-1 bg-wall px-1.5 py-0.5 text-[0.6875rem] font-medium tabular-nums">
                {isLocked && <LockIcon />}
                {shares[index]} %
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
