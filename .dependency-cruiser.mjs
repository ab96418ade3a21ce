/**
 * The rooms of the house and what each may import; see ARCHITECTURE.md.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const rooms = {
  'src/domain': ['src/domain'],
  'src/ui': ['src/ui'],
  'src/access': ['src/access', 'src/domain'],
  'src/server': ['src/server', 'src/access', 'src/domain'],
  'src/jobs': ['src/jobs', 'src/domain', 'src/server'],
  'src/demo': ['src/demo', 'src/domain'],
  'src/features': ['src/features', 'src/domain', 'src/ui'],
  'src/service-worker': ['src/service-worker', 'src/domain'],
  'src/admin': ['src/admin', 'src/domain', 'src/ui'],
  collections: [
    'collections',
    'hooks',
    'src/access',
    'src/domain',
    'src/server/accounts',
    'src/server/api-keys',
    'src/server/env',
    'src/server/media',
    'src/server/taxonomy',
  ],
  hooks: ['hooks', 'src/access', 'src/domain', 'src/server'],
}

const pattern = (paths) => `^(${paths.join('|')})`
const NOT_OURS = 'node_modules|^node:'
const TYPES = '^src/payload-types\\.ts$'

export default {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room.replace('/', '-')}-imports`,
      comment: `${room} may import only ${allowed.join(', ')}`,
      severity: 'error',
      from: { path: `^${room}/`, pathNot: '\\.spec\\.tsx?$' },
      to: { pathNot: [pattern(allowed), NOT_OURS, TYPES], dependencyTypesNot: ['core'] },
    })),
    {
      name: 'domain-is-pure',
      comment:
        'The domain knows zod, a slug and a colour library, and neither Node, Payload nor React',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        dependencyTypes: ['npm', 'core', 'npm-dev', 'npm-peer', 'npm-no-pkg', 'npm-optional'],
        pathNot: 'node_modules/(zod|@sindresorhus/slugify|colorjs\\.io)/',
      },
    },
    {
      name: 'nobody-imports-the-app',
      comment: 'Tests alone call route handlers',
      severity: 'error',
      from: { pathNot: '^(src/app|tests)/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'nobody-imports-scripts-or-tests',
      severity: 'error',
      from: { pathNot: '^(scripts|tests|bench)/|\\.spec\\.tsx?$' },
      to: { path: '^(scripts|tests|bench)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: { path: '^(src|collections|hooks|payload\\.config)', pathNot: '\\.spec\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.cache|src/migrations)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
