import { CopyButton } from '@/ui/copy-button'
import { LockIcon } from '@/ui/icons'

/** A card's last line: the code, which one tap copies as a parameter, or the lock of a premium style. */
export function CardCode({ code }: { code: string | null }) {
  if (code === null) {
    return (
      <p className="flex min-h-11 items-center gap-2 rounded-chip border border-line px-3 text-small font-semibold">
        <LockIcon />
        Premium
      </p>
    )
  }
  const parameter = `--sref ${code}`
  return (
    <CopyButton
      text={parameter}
      label={`Copy ${parameter}`}
      className="relative z-1 flex min-h-11 min-w-0 items-center justify-between gap-2 rounded-chip bg-shade px-3 text-left font-mono text-note transition-colors duration-150 hover:bg-ink hover:text-wall data-[state=copied]:bg-ink data-[state=copied]:text-wall sm:text-small"
    >
      {code}
    </CopyButton>
  )
}
