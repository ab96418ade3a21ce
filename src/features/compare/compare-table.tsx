'use client'

import { type UIEvent, useRef } from 'react'
import type { StyleSref } from '@/features/sref/style-sref'
import { CompareCell } from './compare-cell'
import { CompareColumnHead } from './compare-column-head'
import { CompareFacts } from './compare-facts'
import { sceneRows } from './scene-rows'

const COLUMNS = [
  '',
  'grid-cols-1 max-w-xl',
  'grid-cols-2',
  'grid-cols-[repeat(3,minmax(44vw,1fr))] sm:grid-cols-3',
  'grid-cols-[repeat(4,minmax(44vw,1fr))] sm:grid-cols-[repeat(4,minmax(14rem,1fr))] lg:grid-cols-4',
]
const SCROLLER =
  'overflow-x-auto snap-x snap-proximity scroll-px-4 sm:scroll-px-8 [scrollbar-width:none]'

/**
 * The columns of a comparison. Their heads stay at the upper edge; where the window is too narrow for
 * all, heads and pictures are pushed sideways together.
 */
export function CompareTable({ styles }: { styles: StyleSref[] }) {
  const heads = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const slugs = styles.map(({ slug }) => slug)
  const columns = `grid gap-x-3 sm:gap-x-6 ${COLUMNS[styles.length] ?? COLUMNS[4]}`
  const follow = ({ currentTarget }: UIEvent) => {
    const other = currentTarget === heads.current ? body.current : heads.current
    if (other && other.scrollLeft !== currentTarget.scrollLeft) {
      other.scrollLeft = currentTarget.scrollLeft
    }
  }
  return (
    <section aria-label="Comparison" className="pt-6">
      <div ref={heads} onScroll={follow} className={`sticky top-0 z-5 bg-wall ${SCROLLER}`}>
        <ul className={`page-gutter ${columns}`}>
          {styles.map((style, place) => (
            <CompareColumnHead key={style.slug} style={style} place={place} slugs={slugs} />
          ))}
        </ul>
      </div>
      <div ref={body} onScroll={follow} className={SCROLLER}>
        <div className="page-gutter w-fit min-w-full">
          <div className={columns}>
            {styles.map((style, place) => (
              <CompareFacts key={style.slug} style={style} place={place} slugs={slugs} />
            ))}
          </div>
          {sceneRows(styles.map(({ samples }) => samples)).map(({ key, scene, samples }, row) => (
            <section key={key} aria-labelledby={`row-${row}`} className="pt-8">
              <h2
                id={`row-${row}`}
                className="sticky left-4 mb-2 w-fit text-heading font-semibold tracking-tight capitalize sm:left-8"
              >
                {scene ?? 'Another subject'}
              </h2>
              <div className={`items-start ${columns}`}>
                {styles.map((style, place) => (
                  <CompareCell
                    key={style.slug}
                    style={style}
                    sample={samples[place] ?? null}
                    scene={scene}
                    isFirst={row === 0}
                    count={styles.length}
                  />
                ))}
              </div>
            </section>
          ))}
        </div>
      </div>
    </section>
  )
}
