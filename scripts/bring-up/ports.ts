import { findUnusedPort, isPortFree } from '../../src/server/embedded-postgres/find-port'
import { UserFacingError } from '../../src/server/user-facing-error'

const triedPorts = 20

/** The preferred port when it is free on every address of this machine, or one of the next ones. */
export async function findFreePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + triedPorts; port += 1) {
    if (await isPortFree(port)) return port
  }
  return findUnusedPort()
}

/**
 * @param option by which a person may choose another port
 * @throws UserFacingError when the port is taken, or is not for this account.
 */
export async function requireFreePort(port: number, option = '--port'): Promise<number> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UserFacingError({
      message: `${port} is not a port.`,
      hint: `Give ${option} a number from 1 to 65535.`,
    })
  }
  if (await isPortFree(port)) return port
  throw new UserFacingError({
    message: `Port ${port} is taken by another program.`,
    hint: `End that program, or choose another port, e.g. ${option} ${await findFreePort(port + 1)}.`,
  })
}
