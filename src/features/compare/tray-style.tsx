import { CloseIcon } from '@/ui/icons'
import { toast } from '@/ui/toast'
import type { ChosenStyle } from './chosen-style'
import { readCompared, removeFromCompared, setCompared } from './compare-store'

/** One style in the tray; a tap takes it out. */
export function TrayStyle({ style }: { style: ChosenStyle }) {
  const { slug, title, thumb } = style
  const remove = () => {
    const before = readCompared()
    removeFromCompared(slug)
    toast({
      message: `${title} is not compared any more.`,
      action: { label: 'Undo', onPress: () => setCompared(before) },
    })
  }
  return (
    <li>
      <button
        type="button"
        onClick={remove}
        title={title}
        aria-label={`Take ${title} out of the comparison`}
        className="group/tray relative block size-11 bg-shade bg-cover bg-center"
        style={thumb ? { backgroundImage: `url(${thumb})` } : undefined}
      >
        <span className="absolute inset-0 hidden place-items-center bg-[rgb(0_0_0/0.6)] text-[#fff] group-hover/tray:grid group-focus-visible/tray:grid">
          <CloseIcon />
        </span>
      </button>
    </li>
  )
}
