/** Nothing lies over a page that was opened by its own address. */
export default function NoModal() {
  return null
}
