import { describe } from 'vitest'
import { describeAsking } from '../search/contract/describe-asking'
import { describeKeys } from '../search/contract/describe-keys'
import { describeWriting } from '../search/contract/describe-writing'

/**
 * What is said between this project and a Meilisearch server, as it was recorded with a real one, so
 * that a machine without one notices when a side of it breaks. `RECORD=1` records it anew.
 */
describe('the contract with Meilisearch', () => {
  describeWriting()
  describeAsking()
  describeKeys()
})
