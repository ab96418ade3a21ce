import { announce } from './announce'
import { copyText } from './copy-text'
import { useForAMoment } from './use-for-a-moment'

export type CopyState = 'idle' | 'copied' | 'failed'

/**
 * Copies a text and tells, on the control and to screen readers, for a moment how it went. `onCopied`
 * hears of it when it went well.
 */
export function useCopy(
  text: string,
  onCopied?: () => void,
): { state: CopyState; copy: () => Promise<void> } {
  const [outcome, show] = useForAMoment<'copied' | 'failed'>()

  const copy = async () => {
    const isCopied = await copyText(text)
    show(isCopied ? 'copied' : 'failed')
    announce(isCopied ? `Copied ${text}` : `Copying is blocked here. The text is ${text}`)
    if (isCopied) onCopied?.()
  }
  return { state: outcome ?? 'idle', copy }
}
