'use client'

import dynamic from 'next/dynamic'
import { usePathname, useRouter, useSelectedLayoutSegments } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { closeSteps, noteListEntry } from './list-entry'
import { noteList } from './neighbours-in-page'
import { stylePath, styleSlugOf } from './style-path'
import { watchStyleLinks } from './watch-style-links'

const loadDialog = () => import('./style-dialog').then((module) => module.StyleDialog)
/** Fetched when a pointer or a finger comes to the first card, not with the page. */
const StyleDialog = dynamic(loadDialog, { ssr: false })

/** A style that was asked for and whose address is not there yet. */
type Asked = { slug: string; from: string; isDismissed?: boolean }

/**
 * Opens styles over the page that leads to them. A tap on a card opens the dialog in the same frame,
 * with what the card knows; the address and the rest follow.
 */
export function StyleModalHost({ children }: { children: ReactNode }) {
  const router = useRouter()
  const pathname = usePathname()
  const [segment, slot] = useSelectedLayoutSegments()
  const addressed = styleSlugOf(pathname)
  // A slot keeps its last content when the page beneath moves on.
  const isThere = segment === '(.)sref' && addressed !== null && slot !== undefined
  const [asked, setAsked] = useState<Asked | null>(null)
  const isWaiting = asked !== null && asked.from === pathname

  useEffect(
    () =>
      watchStyleLinks({
        onApproach: (href) => {
          void loadDialog()
          router.prefetch(href)
        },
        onOpen: (link, slug) => {
          if (link.pathname === location.pathname) return
          noteListEntry()
          noteList(link)
          setAsked({ slug, from: location.pathname })
          router.push(link.pathname, { scroll: false })
        },
      }),
    [router],
  )
  useEffect(() => {
    if (asked === null || asked.from === pathname) return
    setAsked(null)
    if (asked.isDismissed) history.back()
  }, [asked, pathname])

  const slug = isWaiting ? asked.slug : isThere ? addressed : null
  if (slug === null || (isWaiting && asked.isDismissed)) return null

  const close = () => {
    if (isWaiting) setAsked({ ...asked, isDismissed: true })
    else history.go(closeSteps())
  }
  const moveTo = (next: string) => {
    setAsked({ slug: next, from: pathname })
    router.replace(stylePath(next), { scroll: false })
  }
  return (
    <StyleDialog slug={slug} isWaiting={isWaiting} onClose={close} onMove={moveTo}>
      {children}
    </StyleDialog>
  )
}
