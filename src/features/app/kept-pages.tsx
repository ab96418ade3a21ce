'use client'

import { useEffect, useState } from 'react'
import { Picture } from '@/ui/picture'
import { type KeptPage, readKeptPages } from './read-kept-pages'

/** What can be opened without a connection: styles as pictures, lists by name. */
export function KeptPages() {
  const [pages, setPages] = useState<KeptPage[] | null>(null)

  useEffect(() => {
    readKeptPages().then(setPages, () => setPages([]))
  }, [])

  if (!pages) return <p className="min-h-60 text-muted">Looking through what is kept …</p>
  const styles = pages.filter(({ isStyle }) => isStyle)
  const others = pages.filter(({ isStyle }) => !isStyle)
  if (pages.length === 0) {
    return (
      <p className="min-h-60 max-w-[52ch] text-muted">
        Nothing yet. Styles and lists that you open while there is a connection stay on this device,
        and are here when there is none.
      </p>
    )
  }
  return (
    <div className="grid gap-10">
      {styles.length > 0 && <Styles styles={styles} />}
      {others.length > 0 && <Others pages={others} />}
    </div>
  )
}

function Styles({ styles }: { styles: KeptPage[] }) {
  return (
    <section aria-labelledby="kept-styles">
      <h2 id="kept-styles" className="mb-4 text-heading font-semibold tracking-tight">
        Styles
      </h2>
      <ul className="grid grid-cols-2 gap-x-3 gap-y-5 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] sm:gap-x-4">
        {styles.map(({ path, title, picture }) => (
          <li key={path}>
            {/* A whole page, not a change to it, is what is kept. */}
            <a href={path} className="group grid gap-2 text-small font-semibold">
              <span className="block aspect-square overflow-hidden bg-shade">
                {picture && (
                  <Picture
                    sources={[]}
                    src={picture}
                    alt=""
                    width={320}
                    height={320}
                    sizes="11rem"
                    className="size-full object-cover"
                  />
                )}
              </span>
              <span className="underline-offset-4 group-hover:underline">{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Others({ pages }: { pages: KeptPage[] }) {
  return (
    <section aria-labelledby="kept-pages">
      <h2 id="kept-pages" className="mb-2 text-heading font-semibold tracking-tight">
        Pages
      </h2>
      <ul>
        {pages.map(({ path, title }) => (
          <li key={path} className="border-t border-line">
            <a
              href={path}
              className="flex min-h-12 items-center underline-offset-4 hover:underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
