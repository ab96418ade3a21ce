import { getPayload } from 'payload'
import config from './payload.config.ts'

// Payload makes its tables when it starts in development.
const payload = await getPayload({ config })
await payload.destroy()
process.exit(0)
