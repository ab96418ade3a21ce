/** Words that occur nowhere else, of letters only, so that each edit can be told from all others. */
export type Words = { next: () => string }

const LETTERS = 'bcdfghjklmnpqrstvwxz'

/** @param prefix letters that all of these words begin with. */
export function createWords(prefix: string): Words {
  let count = 0
  return {
    next: () => {
      count += 1
      let rest = count
      let word = ''
      for (let place = 0; place < 4; place += 1) {
        word += LETTERS[rest % LETTERS.length]
        rest = Math.floor(rest / LETTERS.length)
      }
      return prefix + word
    },
  }
}
