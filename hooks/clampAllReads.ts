import type { SanitizedConfig } from 'payload'
import { clampReads } from './clampReads'

/**
 * Bounds what requests read from every collection, those that Payload and plugins add among them. It
 * works on the finished configuration.
 */
export function clampAllReads(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    const present = hooks.beforeOperation ?? []
    if (!present.includes(clampReads)) hooks.beforeOperation = [clampReads, ...present]
  }
  return config
}
