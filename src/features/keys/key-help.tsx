'use client'

import { Dialog } from '@base-ui/react/dialog'
import { CloseIcon } from '@/ui/icons'
import { KEY_GROUPS } from './key-list'

/** What the keys do; opened by `?`. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-[rgb(0_0_0/0.65)]" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-30 grid max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] -translate-1/2 gap-6 overflow-y-auto bg-wall p-6 outline-none sm:p-8">
          <div className="flex items-start justify-between gap-4">
            <Dialog.Title className="titling text-title tracking-tight">Keys</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-mt-1 -mr-3 flex size-11 items-center justify-center hover:bg-shade"
            >
              <CloseIcon />
            </Dialog.Close>
          </div>
          {KEY_GROUPS.map(({ title, keys }) => (
            <section key={title} aria-label={title}>
              <h3 className="mb-1 text-small font-semibold">{title}</h3>
              <dl>
                {keys.map(({ keys: sequence, does }) => (
                  <div
                    key={does}
                    className="flex items-center justify-between gap-4 border-t border-line py-2 text-small"
                  >
                    <dt className="order-1 flex shrink-0 items-center gap-1 text-note text-muted">
                      {sequence.map((key, index) => (
                        <span key={key} className="flex items-center gap-1">
                          {index > 0 && 'then'}
                          <kbd className="min-w-7 rounded-chip border border-line px-1.5 py-0.5 text-center font-mono text-ink">
                            {key}
                          </kbd>
                        </span>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
