import { readPrompt } from '@/domain/recipe/read-prompt'
import { type Blend, keyOf, MAX_ENTRIES } from '@/domain/recipe/recipe'

type Outcome = {
  /** Null where nothing could be added. */
  blend: Blend | null
  /** A sentence for the person; empty where the blend shows what happened. */
  message: string
}

/**
 * Adds what someone typed or pasted: codes, or a whole prompt, of which the blend also takes what it has
 * not said itself.
 */
export function addTyped(blend: Blend, text: string): Outcome {
  if (text.trim() === '') return { blend: null, message: 'Type a code, or words to find a style.' }
  const { recipe, parts } = readPrompt(text)
  const present = new Set(blend.entries.map(keyOf))
  const added = recipe.entries.filter(({ code }) => !present.has(code))
  const room = MAX_ENTRIES - blend.entries.length
  if (recipe.entries.length === 0) return { blend: null, message: whyNothing(text, parts) }
  if (added.length === 0) {
    const [only] = recipe.entries
    const names = recipe.entries.length === 1 && only ? `${only.code} is` : 'These codes are'
    return { blend: null, message: `${names} in the blend already.` }
  }
  if (room === 0) return { blend: null, message: `${MAX_ENTRIES} styles are the most.` }
  return {
    blend: {
      entries: [...blend.entries, ...added.slice(0, room)],
      model: blend.model ?? recipe.model,
      sv: blend.sv ?? recipe.sv,
      sw: blend.sw ?? recipe.sw,
      subject: blend.subject || recipe.subject,
    },
    message:
      added.length > room
        ? `Only ${room} of ${added.length} found room: ${MAX_ENTRIES} styles are the most.`
        : '',
  }
}

function whyNothing(text: string, parts: ReturnType<typeof readPrompt>['parts']): string {
  const wrong = parts.find((part) => part.kind === 'unread')
  if (wrong) return `${wrong.text}: ${wrong.reason}`
  const isRandom = /^\s*random\s*$/i.test(text) || parts.some(({ kind }) => kind === 'random')
  if (isRandom) {
    return '“random” is not a code: Midjourney draws one when the prompt is sent. Use that number.'
  }
  if (parts.some(({ kind }) => kind === 'picture') || /^\s*https?:/i.test(text)) {
    return 'That is the address of a picture; a blend is made of codes.'
  }
  if (/^\s*\d{21,}\s*$/.test(text)) return 'A code has at most 20 digits.'
  if (parts.some(({ kind }) => kind === 'profile')) return 'A profile is not a style reference.'
  return 'There is no code in that. Choose a style from the list, or type a code.'
}
