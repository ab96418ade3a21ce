import { notFound } from 'next/navigation'

/** Gives every address that leads nowhere the gallery's own "not found" page. */
export default function Missing() {
  notFound()
}
