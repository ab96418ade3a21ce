import { ensureBuild } from './bring-up/ensure-build'
import { openGallery } from './bring-up/open-gallery'
import { runMain } from './bring-up/run-main'

/** `npm run build`: the production build, unless the present one is of the same sources. */
await runMain(async ({ processes }) => {
  await openGallery({ processes })
  await ensureBuild(processes)
  return 0
})
