import { serveApart } from './serving/serve-apart'
import { serveHere } from './serving/serve-here'

type Options = {
  port: number
  /** Default: all addresses. */
  hostname?: string
  /** Default: false, the production build. */
  dev?: boolean
  /** So many fronts and processes of the application. Default: 1 of each. */
  workers?: number
  /** Brings metrics up to date that are read and not counted. Default: there are none. */
  refreshMetrics?: () => Promise<void>
}

export type Server = { port: number; stop: () => Promise<void> }

/**
 * Serves the gallery: the production build by processes of their own, a front and the application
 * behind it; while developing by this process alone. `stop` lets open requests finish.
 *
 * @throws UserFacingError when one of the processes does not come up.
 */
export async function serve(options: Options): Promise<Server> {
  const { port, hostname, dev = false, workers = 1, refreshMetrics = async () => {} } = options
  const { stop } = dev
    ? await serveHere({ port, hostname })
    : await serveApart({ port, hostname, workers, refreshMetrics })
  return { port, stop }
}
