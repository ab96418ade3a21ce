import { userMarks } from '@root/collections/userMarks'

/** Styles a member likes. */
export const Likes = userMarks({ slug: 'likes', labels: { singular: 'Like', plural: 'Likes' } })
