import { announce } from '@/ui/announce'
import { toast } from '@/ui/toast'
import { ApiFailure, callApi } from '../api/call-api'
import { look } from '../viewer/viewer-store'
import { COUNT, IS_SET, type MarkKind, type Marks } from './marks'
import { marksOf, noteMarks } from './marks-store'

export type MarkTarget = {
  slug: string
  title: string
  kind: MarkKind
  /** How many have marked the style, as the page shows it; without one it shows no number. */
  count?: number | undefined
}

/** What is asked for, and what the API has last confirmed. */
type Wish = { wanted: boolean; confirmed: boolean; count: number | undefined }

/** By kind and style, until the API has answered. */
const open = new Map<string, Wish>()

/**
 * Sets a mark of the viewer, or takes it back: at once on the page, then by the API. Pressed again and
 * again, only the last wish counts, and no two requests about it are under way. What fails is put back
 * and said.
 */
export async function setMark(target: MarkTarget, wanted: boolean): Promise<void> {
  const { slug, kind } = target
  const before = marksOf(slug)
  if ((before[IS_SET[kind]] ?? false) === wanted) return
  const count = before[COUNT[kind]] ?? target.count
  const step = wanted ? 1 : -1
  noteMarks(slug, change(kind, wanted, count === undefined ? count : Math.max(0, count + step)))
  tell(target, wanted)
  const key = `${kind} ${slug}`
  const wish = open.get(key)
  if (wish) {
    wish.wanted = wanted
    return
  }
  const first = { wanted, confirmed: !wanted, count }
  open.set(key, first)
  await fulfil(target, first).finally(() => open.delete(key))
}

async function fulfil(target: MarkTarget, wish: Wish): Promise<void> {
  const { slug, kind } = target
  try {
    while (wish.confirmed !== wish.wanted) {
      const asked = wish.wanted
      const method = asked ? 'POST' : 'DELETE'
      wish.count = (await callApi<{ count: number }>(`/api/sref/${slug}/${kind}`, { method })).count
      wish.confirmed = asked
    }
    noteMarks(slug, change(kind, wish.confirmed, wish.count))
  } catch (error) {
    noteMarks(slug, change(kind, wish.confirmed, wish.count))
    explain(error, target, wish.wanted)
  }
}

function change(kind: MarkKind, isSet: boolean, count: number | undefined): Partial<Marks> {
  return { [IS_SET[kind]]: isSet, ...(count !== undefined && { [COUNT[kind]]: count }) }
}

/** Taking something away can be undone for a while; adding is undone by the same press. */
function tell(target: MarkTarget, wanted: boolean): void {
  const { kind, title } = target
  if (wanted) {
    announce(kind === 'like' ? `You like ${title}.` : `${title} is in your favourites.`)
    return
  }
  toast({
    message: kind === 'like' ? `${title}: like taken back.` : `${title} left your favourites.`,
    action: { label: 'Undo', onPress: () => void setMark(target, true) },
  })
}

function explain(error: unknown, target: MarkTarget, wanted: boolean): void {
  if (!(error instanceof ApiFailure)) throw error
  if (error.status === 401) {
    void look()
    toast({ message: `Your session has ended. Sign in again, then mark ${target.title}.` })
    return
  }
  toast({
    message: `${target.title} stays as it was. ${error.message}`,
    action: { label: 'Try again', onPress: () => void setMark(target, wanted) },
  })
}
