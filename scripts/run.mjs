// Runs a command of this project, e.g. `node scripts/run.mjs demo --port 3001`, with nothing but
// Node and npm on the machine: it brings the Node version and the packages that the project needs,
// then starts scripts/<command>.ts. Written without newer syntax, so that an old Node can say that
// it is too old.
var needed = [20, 9]
var found = process.versions.node.split('.').map(Number)

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  process.stderr.write(
    '✗ This project needs Node ' +
      needed.join('.') +
      ' or newer to start, and this is Node ' +
      process.versions.node +
      '. Install a current Node from https://nodejs.org and run the command again.\n',
  )
  process.exitCode = 1
} else {
  import('./bring-up/run-command.mjs').then(function start(module) {
    return module.runCommand(process.argv.slice(2))
  })
}
