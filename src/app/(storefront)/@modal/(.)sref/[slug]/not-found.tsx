import { StyleGone } from '@/features/sref/modal/style-gone'

export default function NoSuchStyle() {
  return <StyleGone />
}
