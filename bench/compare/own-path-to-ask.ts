import type { ListAsk } from './ask'

/** What a list of our own API is asked for, whatever form its address was brought to. */
export function ownPathToAsk(url: string): ListAsk {
  const parameters = new URL(url, 'http://localhost').searchParams
  const text = (name: string) => parameters.get(name) ?? undefined
  const flag = (name: string) => {
    const value = text(name)
    return value === undefined ? undefined : value === 'true'
  }
  const [category, tag, premium, featured] = [
    text('category'),
    text('tag'),
    flag('premium'),
    flag('featured'),
  ]
  return {
    kind: 'list',
    sort: text('sort') === 'newest' ? 'newest' : 'popularity',
    page: Number(text('page') ?? 1),
    ...(category !== undefined && { category }),
    ...(tag !== undefined && { tag }),
    ...(premium !== undefined && { premium }),
    ...(featured !== undefined && { featured }),
  }
}
