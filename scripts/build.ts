import { ensureBuild } from './bring-up/ensure-build'
import { runMain } from './bring-up/run-main'

/**
 * `npm run build`: the production build, unless the present one is of the same sources. It needs no
 * database and no setting.
 */
await runMain(async ({ processes }) => {
  await ensureBuild(processes)
  return 0
})
