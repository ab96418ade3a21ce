import { Mark } from './Mark'

const SIZE_PX = 32

/** The mark and the name, above the sign-in form. */
export function Logo() {
  return (
    <span className="gallery-logo">
      <Mark sizePx={SIZE_PX} />
      SREF Gallery
    </span>
  )
}
