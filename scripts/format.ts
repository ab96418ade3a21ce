import { runTool } from './checks/run-check'

/** `npm run format`: puts every file into the project's format and applies safe fixes. */
process.exitCode = await runTool({ tool: 'biome', args: ['check', '--write'] })
