import { StyleLoading } from '@/features/sref/modal/style-loading'

export default function LoadingStyle() {
  return <StyleLoading />
}
