'use client'

import { useSyncExternalStore } from 'react'
import { type Blend, type BlendEntry, keyOf, MAX_ENTRIES } from '@/domain/recipe/recipe'
import { blendHref, paramsToRecipe, recipeToParams } from '@/domain/recipe/recipe-params'

/**
 * The blend that a visitor is putting together while looking around, kept in this browser under one key
 * as the parameters of its address. A style without a public code is kept by its slug.
 */
const STORAGE_KEY = 'blend'
const CHANGED = 'blend-changed'

/** A style as something that can be added: by its code where that is public, else by its slug. */
export type BlendStyleRef = { code: string | null; slug: string }

/** What the samples of a style were made with; a blend that it begins takes it over. */
export type BlendDefaults = Pick<Blend, 'model' | 'sv'>

/** The kept blend; empty where there is none or the browser keeps nothing. */
export function readBlend(): Blend {
  return paramsToRecipe(new URLSearchParams(readText()))
}

/** Keeps a blend in place of the present one. Without storage nothing is kept, and nothing fails. */
export function keepBlend(blend: Blend): void {
  keepText(String(recipeToParams(blend)))
}

/**
 * Adds a style with the weight 1. Returns the way back, null where nothing was added because it is
 * there already or the blend is full.
 */
export function addToBlend(style: BlendStyleRef, defaults?: BlendDefaults): (() => void) | null {
  const before = readText()
  const blend = readBlend()
  if (blend.entries.length >= MAX_ENTRIES || isInBlend(blend, style)) return null
  const isFirst = blend.entries.length === 0
  const started = isFirst && defaults && blend.model === null && blend.sv === null
  keepBlend({
    ...blend,
    ...(started && { model: defaults.model, sv: defaults.sv }),
    entries: [...blend.entries, toEntry(style)],
  })
  return () => keepText(before)
}

/** Takes a style out. Returns the way back. */
export function removeFromBlend(style: BlendStyleRef): () => void {
  const before = readText()
  const blend = readBlend()
  keepBlend({ ...blend, entries: blend.entries.filter((entry) => !isSame(entry, style)) })
  return () => keepText(before)
}

export function isInBlend(blend: Blend, style: BlendStyleRef): boolean {
  return blend.entries.some((entry) => isSame(entry, style))
}

/** How many styles are in the kept blend; 0 on the server and until the page has come to life. */
export function useBlendCount(): number {
  return countOf(useBlendText())
}

/** The address of the kept blend, `/blend` where it is empty. */
export function useBlendHref(): string {
  const text = useBlendText()
  return text === '' ? '/blend' : blendHref(paramsToRecipe(new URLSearchParams(text)))
}

/** Whether a style is in the kept blend. */
export function useIsInBlend(style: BlendStyleRef): boolean {
  const text = useBlendText()
  return text !== '' && isInBlend(paramsToRecipe(new URLSearchParams(text)), style)
}

function toEntry({ code, slug }: BlendStyleRef): BlendEntry {
  return code === null ? { slug, weight: 1 } : { code, weight: 1 }
}

function isSame(entry: BlendEntry, { code, slug }: BlendStyleRef): boolean {
  return entry.slug === slug || (code !== null && keyOf(entry) === code)
}

function countOf(text: string): number {
  return text === '' ? 0 : paramsToRecipe(new URLSearchParams(text)).entries.length
}

function useBlendText(): string {
  return useSyncExternalStore(subscribe, readText, () => '')
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

function readText(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? ''
  } catch {
    return ''
  }
}

function keepText(text: string): void {
  try {
    if (text === '') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, text)
  } catch (error) {
    console.info('This browser keeps no blend.', error)
  }
  dispatchEvent(new Event(CHANGED))
}
