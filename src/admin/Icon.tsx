import { Mark } from './Mark'

const SIZE_PX = 16

/** The mark in the head of every page of the admin; it leads to the dashboard. */
export function Icon() {
  return <Mark sizePx={SIZE_PX} />
}
