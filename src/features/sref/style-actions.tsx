import { AddToCompare } from '@/features/compare/add-to-compare'
import { StyleMarks } from '@/features/marks/style-marks'
import { AddToBlend } from '@/features/recipe/add-to-blend'
import { ShareButton } from '@/features/share/share-button'
import { stylePath } from './modal/style-path'
import type { StyleSref } from './style-sref'

/** What can be done with a style besides copying it. */
export function StyleActions({ style }: { style: StyleSref }) {
  const { slug, title, code, description, defaults } = style
  const cover = style.samples[0]?.picture
  return (
    <div className="grid grid-cols-2 gap-2">
      <div className="col-span-2 flex gap-2">
        <StyleMarks
          slug={slug}
          title={title}
          likeCount={style.counts.likes}
          className="flex-1 flex-nowrap [&>button]:flex-1 [&>button]:px-3 [&>button]:whitespace-nowrap"
        />
        <ShareButton
          title={title}
          path={stylePath(slug)}
          srefSlug={slug}
          {...(description && { text: description })}
        />
      </div>
      <AddToBlend
        code={code}
        slug={slug}
        title={title}
        defaults={{
          model: defaults.model?.parameter ?? null,
          sv: defaults.styleVersion?.parameter ?? null,
        }}
      />
      <AddToCompare slug={slug} title={title} cover={cover ?? null} />
    </div>
  )
}
