import { onEndRequest } from './end-request.mjs'
import { loadSettings } from './load-settings'
import { createProcessGroup, type ProcessGroup } from './process-group'
import { printFailure, printLine } from './steps.mjs'

export type MainOptions = {
  /** How long a process may take to end when asked to, before it is killed. Default: 10. */
  graceSeconds?: number
  /** The exit code after Ctrl-C and the like. Default: 128 + the number of the signal. */
  exitCodeOnEndRequest?: number
  /** Whether `.env` counts. Default: true; tests must not depend on a person's settings. */
  hasSettings?: boolean
}

const signalNumbers: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }

/**
 * Runs a command to its end and ends the process with the number it returns (nothing means 0).
 * Whatever happens, what the command put into `processes` is stopped first: when it returns, when
 * it fails, on Ctrl-C (a second one kills), on SIGTERM, and when npm or the terminal is gone.
 * An expected failure is shown as a sentence, any other with its stack; both mean exit code 1.
 */
export async function runMain(
  main: (context: { processes: ProcessGroup }) => Promise<number | undefined>,
  { graceSeconds = 10, exitCodeOnEndRequest, hasSettings = true }: MainOptions = {},
): Promise<void> {
  if (hasSettings) loadSettings()
  const processes = createProcessGroup({ graceSeconds })

  async function end(code: number): Promise<never> {
    try {
      await processes.stopAll()
    } catch (error) {
      printFailure(error)
      process.exit(1)
    }
    process.exit(code)
  }

  onEndRequest((signal) => {
    if (processes.isStopping()) {
      processes.killAll()
      process.exit(130)
    }
    printLine('▸ Stopping …')
    void end(exitCodeOnEndRequest ?? 128 + (signalNumbers[signal] ?? 0))
  })
  process.once('uncaughtException', (error) => {
    process.on('uncaughtException', () => undefined) // What follows from the first one while it ends.
    printFailure(error)
    void end(1)
  })

  try {
    const code = (await main({ processes })) ?? 0
    if (!processes.isStopping()) await end(code)
  } catch (error) {
    if (processes.isStopping()) return // Work that was cut short by a wish to end.
    printFailure(error)
    await end(1)
  }
}
