import type { ReactNode } from 'react'

type NoticeProps = {
  title: string
  children: ReactNode
  /** Links and buttons that lead on. */
  actions?: ReactNode
  /** True where it stands below a page's own title. Default: it is the whole page. */
  isPart?: boolean
}

/** What stands in place of content: nothing found, nothing here, something went wrong. */
export function Notice({ title, children, actions, isPart = false }: NoticeProps) {
  const Heading = isPart ? 'h2' : 'h1'
  return (
    <div
      className={`grid max-w-xl justify-items-start gap-4 ${isPart ? 'py-2' : 'mx-auto py-14 sm:py-28'}`}
    >
      <EmptyFrames />
      <Heading
        className={
          isPart ? 'text-heading font-semibold tracking-tight' : 'titling text-title tracking-tight'
        }
      >
        {title}
      </Heading>
      <div className="text-body text-muted">{children}</div>
      {actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}

/** Four frames without pictures. */
function EmptyFrames() {
  const frame = 'border border-line bg-shade'
  return (
    <div aria-hidden="true" className="mb-4 grid w-40 grid-cols-[4fr_1.27fr] gap-1">
      <span className={`${frame} row-span-3 aspect-4/5`} />
      <span className={frame} />
      <span className={frame} />
      <span className={frame} />
    </div>
  )
}
