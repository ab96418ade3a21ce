import Link from 'next/link'
import { galleryHref } from '@/features/gallery/gallery-query'
import { LockIcon } from '@/ui/icons'
import type { StyleSref } from './style-sref'

type StyleHeaderProps = Pick<StyleSref, 'title' | 'description' | 'categories' | 'isPremium'>

export function StyleHeader({ title, description, categories, isPremium }: StyleHeaderProps) {
  return (
    <header className="grid content-start gap-3">
      <ul className="flex flex-wrap items-center gap-x-4 text-small text-muted">
        {categories.map(({ slug, name, icon }) => (
          <li key={slug}>
            <Link
              href={galleryHref({ categories: [slug] })}
              prefetch={false}
              className="flex min-h-11 items-center gap-1.5 hover:text-ink lg:min-h-8"
            >
              {icon && <span aria-hidden="true">{icon}</span>}
              {name}
            </Link>
          </li>
        ))}
        {isPremium && (
          <li className="flex items-center gap-1.5 font-semibold text-ink">
            <LockIcon />
            Premium
          </li>
        )}
      </ul>
      <h1 id="style-title" className="titling text-title tracking-[-0.02em]">
        {title}
      </h1>
      {description && (
        <p className="max-w-[60ch] whitespace-pre-line text-body text-muted">{description}</p>
      )}
    </header>
  )
}
