'use client'

import { Toast } from '@base-ui/react/toast'
import { useEffect } from 'react'
import { CloseIcon } from './icons'
import { showToastsBy, type ToastInput } from './toast'

/** Longer where there is something to do about it. */
const SHOWN_MS = 5_000
const SHOWN_WITH_ACTION_MS = 9_000

const MOST_AT_ONCE = 3

const manager = Toast.createToastManager()

/**
 * Shows messages above the lower edge, one below another; time stands still while a pointer or the
 * focus is on them, F6 leads there, Escape and a swipe take one away.
 */
export default function ToastList() {
  useEffect(() => showToastsBy(add), [])
  return (
    <Toast.Provider toastManager={manager} limit={MOST_AT_ONCE}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label="Messages"
          className="pointer-events-none fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-50 flex flex-col-reverse items-center gap-2 px-4 outline-none sm:bottom-6"
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((one) => (
    <Toast.Root
      key={one.id}
      toast={one}
      swipeDirection={['down', 'left', 'right']}
      className="pointer-events-auto w-full max-w-md translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-chip bg-ink text-wall shadow-lg transition-[opacity,translate] duration-200 ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-h-12 items-center gap-1 py-0.5 pr-0.5 pl-4 text-small">
        <Toast.Description className="min-w-0 flex-1 py-2.5" />
        {one.actionProps && (
          <Toast.Action className="min-h-11 shrink-0 px-3 font-semibold underline decoration-1 underline-offset-4 hover:decoration-2 focus-visible:outline-wall focus-visible:-outline-offset-4" />
        )}
        <Toast.Close
          aria-label="Close this message"
          className="grid size-11 shrink-0 place-items-center focus-visible:outline-wall focus-visible:-outline-offset-4"
        >
          <CloseIcon />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}

function add({ message, action }: ToastInput): void {
  const id = manager.add({
    description: message,
    timeout: action ? SHOWN_WITH_ACTION_MS : SHOWN_MS,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id)
          action.onPress()
        },
      },
    }),
  })
}
