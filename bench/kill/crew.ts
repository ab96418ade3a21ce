import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import type { Edit, Mode, Role, World } from './edits'
import { type EditEnd, type Member, startMember } from './member'
import type { Services } from './open-services'

export type Crew = {
  /** Makes an edit in the application, as soon as there is one. */
  perform: (edit: Edit) => Promise<EditEnd>
  /** So many processes of the role shall be at work; one that is killed is replaced. */
  keep: (role: Role, count: number) => void
  /** Kills the oldest process at work in the role, as soon as there is one. */
  kill: (role: Role) => Promise<void>
  /** Resolves when a process of the role is at work. */
  ready: (role: Role) => Promise<void>
  /** Rejects when a process ended that nobody has killed. */
  failed: Promise<never>
}

/** Processes that have started already and wait for a role, so that a kill costs no time. */
const SPARES = 2

type Input = { processes: ProcessGroup; services: Services; mode: Mode }

/** Prepares the database with a process of its own, then gathers the crew. */
export async function gatherCrew(input: Input): Promise<{ crew: Crew; world: World }> {
  const first = startMember({ ...input, name: 'set-up' })
  const world = await Promise.race([first.booted.then(first.setUp), failure(first)])
  first.kill()
  await first.ended
  return { crew: createCrew(input), world }
}

/** The processes of the gallery: an application, workers, and spares. */
function createCrew({ processes, services, mode }: Input): Crew {
  const wanted: Record<Role, number> = { app: 0, worker: 0 }
  const slots: Record<Role, number> = { app: 0, worker: 0 }
  const atWork: Record<Role, Member[]> = { app: [], worker: [] }
  const spares: Member[] = []
  const { promise: failed, reject: fail } = Promise.withResolvers<never>()
  failed.catch(() => undefined)
  let wake = Promise.withResolvers<void>()
  let started = 0

  function startSpare(): void {
    started += 1
    const member = startMember({ name: `process-${started}`, processes, services })
    member.ended.catch(fail)
    spares.push(member)
  }

  async function takeSpare(): Promise<Member> {
    while (spares.length <= SPARES) startSpare()
    const member = spares.shift() as Member
    await member.booted
    return member
  }

  /** Fills one place until it is no longer wanted. */
  async function fill(role: Role): Promise<void> {
    slots[role] += 1
    while (slots[role] <= wanted[role] && !processes.isStopping()) {
      const member = await takeSpare()
      await member.takeRole(role, mode)
      atWork[role].push(member)
      wake.resolve()
      wake = Promise.withResolvers()
      await member.ended
    }
    slots[role] -= 1
  }

  async function ready(role: Role): Promise<Member> {
    for (;;) {
      const [member] = atWork[role]
      if (member) return member
      await wake.promise
    }
  }

  return {
    perform: async (edit) => (await ready('app')).perform(edit),
    keep: (role, count) => {
      wanted[role] = count
      for (let missing = count - slots[role]; missing > 0; missing -= 1) fill(role).catch(fail)
    },
    kill: async (role) => {
      const member = await ready(role)
      atWork[role].shift()
      member.kill()
    },
    ready: async (role) => {
      await ready(role)
    },
    failed,
  }
}

const failure = (member: Member) =>
  member.ended.then(() => Promise.reject(new Error(`${member.name} has ended.`)))
