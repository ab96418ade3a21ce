'use client'

import { useSyncExternalStore } from 'react'
import { type ChosenStyle, MAX_COMPARED, readChosen } from './chosen-style'

/** The styles that a visitor wants to see side by side, kept in this browser. */
const STORAGE_KEY = 'compare'
const CHANGED = 'compare-changed'
const NONE: ChosenStyle[] = []

let text: string | null = null
let chosen: ChosenStyle[] = NONE

export function useCompared(): ChosenStyle[] {
  return useSyncExternalStore(subscribe, readCompared, () => NONE)
}

/** One array until something changes. */
export function readCompared(): ChosenStyle[] {
  const stored = readText()
  if (stored !== text) {
    text = stored
    chosen = readChosen(stored)
  }
  return chosen
}

/** Adds a style; false where there are already as many as can be compared. */
export function addToCompared(style: ChosenStyle): boolean {
  const others = readCompared().filter(({ slug }) => slug !== style.slug)
  if (others.length >= MAX_COMPARED) return false
  setCompared([...others, style])
  return true
}

export function removeFromCompared(slug: string): void {
  setCompared(readCompared().filter((style) => style.slug !== slug))
}

export function setCompared(styles: ChosenStyle[]): void {
  try {
    if (styles.length === 0) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(styles))
  } catch {
    // A browser that keeps nothing: the address of a comparison can still be kept.
  }
  dispatchEvent(new Event(CHANGED))
}

function readText(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? ''
  } catch {
    return ''
  }
}

/** Other tabs tell by `storage`, this one by an event of our own. */
function subscribe(onChange: () => void): () => void {
  addEventListener('storage', onChange)
  addEventListener(CHANGED, onChange)
  return () => {
    removeEventListener('storage', onChange)
    removeEventListener(CHANGED, onChange)
  }
}
