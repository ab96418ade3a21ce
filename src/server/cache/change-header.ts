/**
 * By this header a front tells the application which change it has heard of last, so that it is given
 * nothing from before that change. Clients cannot send it: the front takes theirs away.
 */
export const CHANGE_HEADER = 'x-gallery-change'
