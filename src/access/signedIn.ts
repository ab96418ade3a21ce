import type { Access } from 'payload'
import { viewerOf } from './roles'

export const signedIn: Access = (args) => viewerOf(args) !== null
