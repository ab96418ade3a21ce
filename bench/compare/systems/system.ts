import type { ProcessGroup } from '../../../scripts/bring-up/process-group'
import type { Vocabulary } from '../../search/make-documents'
import type { Ask, Dialect, Told } from '../ask'
import type { Launcher } from '../cores'
import type { Postgres } from '../open-postgres'

/** Something that serves, and is measured. */
export type System = {
  name: string
  /** As the page about the figures calls it. */
  title: string
  version: string
  url: string
  /** The process at the top of its tree. */
  pid: number
  /** The path to ask; null for what it does not have. */
  pathOf: (ask: Ask) => string | null
  /** The styles of an answer's JSON; null where bytes say all. */
  read: ((body: unknown) => Told[]) | null
}

export type OpenSystem = {
  processes: ProcessGroup
  postgres: Postgres
  launcher: Launcher
  /** Of the run; a system makes folders of its own in it. */
  folder: string
  /** How many styles, made of this vocabulary. */
  size: number
  vocabulary: Vocabulary
}

/** One client stands for all visitors here. */
export const NO_LIMITS = { API_RATE_PER_SECOND: '1000000', API_RATE_BURST: '1000000' }

export const LOOPBACK = '127.0.0.1'

/** A system that speaks a dialect, and has pictures and pages where paths of them are given. */
export function speaking(
  dialect: Dialect,
  paths: { picture?: string; page?: (slug: string) => string } = {},
): Pick<System, 'pathOf' | 'read'> {
  return {
    read: dialect.read,
    pathOf: (ask) => {
      if (ask.kind === 'picture') return paths.picture ?? null
      if (ask.kind === 'page') return paths.page?.(ask.slug) ?? null
      return dialect.path(ask)
    },
  }
}

/** A system that has one kind of answer. */
export function havingOnly(
  kind: Ask['kind'],
  pathOf: (ask: Ask) => string | null,
  read: System['read'] = null,
): Pick<System, 'pathOf' | 'read'> {
  return { read, pathOf: (ask) => (ask.kind === kind ? pathOf(ask) : null) }
}
