'use client'

import { createContext, use } from 'react'

type FormState = {
  /** What is wrong with a field, in a sentence; undefined where nothing is. */
  problemOf: (name: string) => string | undefined
  isSending: boolean
}

export const FormContext = createContext<FormState>({
  problemOf: () => undefined,
  isSending: false,
})

/** The state of the form that a field stands in. */
export function useForm(): FormState {
  return use(FormContext)
}
