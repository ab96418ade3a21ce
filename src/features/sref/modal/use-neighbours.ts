import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import {
  type Neighbours,
  neighboursOf,
  subscribeToNeighbours,
} from '@/features/gallery/gallery-neighbours'
import { neighboursInPage } from './neighbours-in-page'
import { stylePath } from './style-path'

/** The styles before and after one in the list beneath, which are fetched ahead. */
export function useNeighbours(slug: string): Neighbours {
  const router = useRouter()
  const [neighbours, setNeighbours] = useState<Neighbours>(() => neighboursInList(slug))
  useEffect(() => {
    const update = () => setNeighbours(neighboursInList(slug))
    update()
    return subscribeToNeighbours(update)
  }, [slug])
  const { previous, next } = neighbours
  useEffect(() => {
    for (const one of [next, previous]) if (one !== null) router.prefetch(stylePath(one))
  }, [router, previous, next])
  return neighbours
}

/** A gallery knows more than it shows; of other lists, such as a row on the home page, the cards tell. */
function neighboursInList(slug: string): Neighbours {
  const inGallery = neighboursOf(slug)
  const isKnown = inGallery.previous !== null || inGallery.next !== null
  return isKnown ? inGallery : neighboursInPage(slug)
}
