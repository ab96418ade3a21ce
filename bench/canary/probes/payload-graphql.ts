import type { Planted, PlantedStyle } from '../plant-gallery'
import type { Probe } from '../probe'

const SAMPLE =
  'samples { image { id alt credit filename thumbhash contentHash url sizes { w320webp { url filename } } } prompt scene styleWeight }'
const SREF = `id title slug description code notes ${SAMPLE} public { code samples } source { name url } _status`
const PUBLIC = 'id title slug description public { code samples } source { name url } _status'

const LISTS = [
  '',
  '(draft: true)',
  '(trash: true)',
  '(draft: true, trash: true, limit: 0)',
  '(limit: 0, pagination: false)',
  '(sort: "code")',
  '(sort: "-samples.prompt")',
  '(where: { code: { exists: true } })',
  '(where: { AND: [{ code: { like: "77310" } }] })',
  '(where: { _status: { equals: draft } }, draft: true)',
]

const OTHERS = [
  `{ Likes { docs { sref { ${SREF} } } } }`,
  `{ Favorites { docs { sref { ${SREF} } } } }`,
  `{ allAnalytics { docs { sref { ${PUBLIC} } referrer visitorHash } } }`,
  '{ allMedia(limit: 0) { docs { id alt credit filename thumbhash perceptualHash contentHash palette visibility url } } }',
  '{ Media(id: "x") { alt } }',
  `{ versionsSrefs(limit: 0) { docs { version { title code ${SAMPLE} } } } }`,
  `{ versionsSrefs { docs { parent { ${SREF} } } } }`,
  '{ Access { srefs { fields { code { read { permission } } } } } }',
  '{ meUser { user { email } token } }',
  '{ Users { docs { email username } } }',
  '{ ApiKeys { docs { name prefix user { email } } } }',
  '{ SrefCounters { docs { id views } } }',
  '{ countSrefs(where: { code: { exists: true } }) { totalDocs } }',
  '{ countSrefs(draft: true, trash: true) { totalDocs } }',
  '{ PayloadJobs { docs { input } } }',
  '{ PayloadLockedDocuments { docs { document { value { ... on Sref { code } } } } } }',
  '{ PayloadPreferences { docs { value } } }',
  '{ __schema { queryType { fields { name args { name } } } } }',
  '{ __type(name: "Sref") { fields { name } } }',
  'mutation { deleteSref(id: "x") { id code } }',
  '{ Srefs { docs { ...All } } } fragment All on Sref { code }',
  '{ Srefs { docs { codd } } }',
  '{ Srefs(where: { cod: { equals: "1" } }) { totalDocs } }',
]

/** Payload's GraphQL, queries and what members might try to change. */
export function payloadGraphqlProbes({ styles }: Planted): Probe[] {
  return [
    ...LISTS.flatMap((list) => [
      ask(`{ Srefs${list} { docs { ${SREF} } totalDocs } }`),
      ask(`{ Srefs${list} { docs { ${PUBLIC} } totalDocs } }`),
    ]),
    ...OTHERS.map((query) => ask(query)),
    ...styles.flatMap(ofStyle),
  ]
}

export function ask(query: string, variables: object = {}): Probe {
  return {
    surface: 'Payload GraphQL',
    method: 'POST',
    path: '/api/cms/graphql',
    body: { query, variables },
  }
}

function ofStyle({ id, versionIds, pictures }: PlantedStyle): Probe[] {
  return [
    ask(`query ($id: String!) { Sref(id: $id) { ${SREF} } }`, { id }),
    ask(`query ($id: String!) { Sref(id: $id, draft: true, trash: true) { ${SREF} } }`, { id }),
    ask(`query ($id: String!) { Sref(id: $id) { ${PUBLIC} } }`, { id }),
    ask(
      'query ($id: String!) { docAccessSref(id: $id) { fields { code { read { permission } } } } }',
      { id },
    ),
    ask(
      `mutation ($id: String!) { updateSref(id: $id, data: { title: "Taken over" }) { ${SREF} } }`,
      { id },
    ),
    ask('mutation ($id: String!) { duplicateSref(id: $id, data: {}) { id code } }', { id }),
    ...versionIds.slice(0, 1).map((version) =>
      ask(`query ($id: String) { versionSref(id: $id) { version { title code ${SAMPLE} } } }`, {
        id: version,
      }),
    ),
    ...pictures.slice(1).map((picture) =>
      ask('query ($id: String!) { Media(id: $id) { alt credit thumbhash filename } }', {
        id: picture.id,
      }),
    ),
  ]
}
