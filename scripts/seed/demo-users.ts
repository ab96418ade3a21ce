/** The sign-ins of the demo. They exist only where the demo has seeded them. */
export const DEMO_USERS = [
  { username: 'admin', roles: ['admin'], tier: 'free' },
  { username: 'editor', roles: ['editor'], tier: 'free' },
  { username: 'premium', roles: ['member'], tier: 'premium' },
  { username: 'member', roles: ['member'], tier: 'free' },
] as const

export const DEMO_PASSWORD = 'sref-gallery-demo'

export const demoEmail = (username: string) => `${username}@demo.example`
