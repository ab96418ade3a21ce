import { userMarks } from '@root/collections/userMarks'

/** Styles a member keeps. */
export const Favorites = userMarks({
  slug: 'favorites',
  labels: { singular: 'Favourite', plural: 'Favourites' },
})
