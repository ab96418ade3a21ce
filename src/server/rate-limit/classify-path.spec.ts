import { describe, expect, it } from 'vitest'
import { ROUTES } from '@/domain/api/catalogue'
import { limitsOf } from './classify-path'

describe('what a request falls under', () => {
  it('is the limit of the API for every route of the catalogue but health', () => {
    const unlimited = ROUTES.filter(({ path }) => !limitsOf(path).includes('api'))
    expect(unlimited.map(({ path }) => path)).toEqual(['/api/health/live', '/api/health/ready'])
  })

  it.each([
    ['/api/search?q=a', ['api']],
    ['/api/cms/srefs', ['api']],
    ['/api/cms/graphql', ['api']],
    ['/api/nothing-of-ours', ['api']],
    ['/api', ['api']],
    ['/api/auth/me', ['api']],
    ['/api/auth/logout', ['api']],
    ['/api/auth/refresh', ['api']],
    ['/api/auth/login', ['api', 'sign-in']],
    ['/api/auth/register', ['api', 'registration']],
    ['/api/auth/verify', ['api', 'registration']],
    ['/api/auth/resend-verification', ['api', 'registration']],
    ['/api/auth/forgot-password', ['api', 'password-reset']],
    ['/api/auth/reset-password', ['api', 'password-reset']],
    ['/api/cms/users/login', ['api', 'sign-in']],
    ['/api/cms/users/unlock', ['api', 'sign-in']],
    ['/api/cms/users/verify/a-token', ['api', 'registration']],
    ['/api/cms/users/first-register', ['api', 'registration']],
    ['/api/cms/users/forgot-password', ['api', 'password-reset']],
    ['/api/cms/users/reset-password', ['api', 'password-reset']],
  ])('%s: %j', (path, limits) => {
    expect(limitsOf(path)).toEqual(limits)
  })

  it('is that of a sign-in for a route of accounts that nobody has thought of', () => {
    expect(limitsOf('/api/auth/change-password')).toEqual(['api', 'sign-in'])
  })

  it.each([
    '/',
    '/sref/ink-forest',
    '/admin/login',
    '/_next/static/chunks/a.js',
    '/feed.xml',
    '/apiary',
    '/api/health/ready',
    '/api/cms/media/file/0a1b2c-640.webp',
  ])('is nothing for %s', (path) => {
    expect(limitsOf(path)).toEqual([])
  })

  it('is that of the API for what only stands near the pictures', () => {
    expect(limitsOf('/api/cms/media/file')).toEqual(['api'])
    expect(limitsOf('/api/cms/media')).toEqual(['api'])
  })
})

describe('another spelling of an address', () => {
  it.each([
    '/API/CMS/USERS/LOGIN',
    '/api/cms/users/login/',
    '/api/cms/users/login?x=1',
    '//api//cms//users//login',
    '/api/cms/users/%6Cogin',
    '/api/cms/users/%256Cogin',
    '/%61pi/cms/users/login',
    '/api%2Fcms%2Fusers%2Flogin',
    '/api/cms/./users/login',
    '/api/cms/media/file/../../users/login',
    '/api/cms/media/file/%2e%2e/%2e%2e/users/login',
    '/api/health/../cms/users/login',
    '/page/../api/cms/users/login',
    '\\api\\cms\\users\\login',
    '/api/cms/users;x/../users/login',
  ])('is limited the same: %s', (path) => {
    expect(limitsOf(path)).toEqual(['api', 'sign-in'])
  })
})
