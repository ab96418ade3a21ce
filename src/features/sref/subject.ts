'use client'

import { useSyncExternalStore } from 'react'
import { MAX_SUBJECT_LENGTH } from '@/domain/recipe/recipe'

const STORAGE_KEY = 'subject'

const listeners = new Set<() => void>()
/** Null: not read from the browser yet. */
let subject: string | null = null

/** What the visitor wants to see in every style; one for all pages, kept in this browser. */
export function useSubject(): string {
  return useSyncExternalStore(subscribe, readSubject, () => '')
}

export function setSubject(text: string): void {
  subject = text.slice(0, MAX_SUBJECT_LENGTH)
  try {
    localStorage.setItem(STORAGE_KEY, subject)
  } catch {
    // A browser that keeps nothing: the text lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function readSubject(): string {
  if (subject === null) {
    try {
      subject = localStorage.getItem(STORAGE_KEY) ?? ''
    } catch {
      subject = ''
    }
  }
  return subject
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
