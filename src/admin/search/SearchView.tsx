import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import './search.css'
import { SearchPanel } from './SearchPanel'

export const SEARCH_VIEW_PATH = '/search'

/**
 * How search is doing, at `/admin/search`, for editors and admins. Payload shows custom views to
 * anyone, so that whoever may not enter the admin is sent away here as from its own views.
 */
export function SearchView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { payload, user } = req
  if (!permissions.canAccessAdmin) redirect(wayOut({ config: payload.config, isSignedIn: !!user }))
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: 'Search' }]} />
      <Gutter className="search-panel">
        <h1>Search</h1>
        <SearchPanel />
      </Gutter>
    </DefaultTemplate>
  )
}

type WayOut = {
  config: AdminViewServerProps['initPageResult']['req']['payload']['config']
  isSignedIn: boolean
}

function wayOut({ config, isSignedIn }: WayOut): string {
  const { admin, routes } = config
  const toPath = (path: `/${string}`) => formatAdminURL({ adminRoute: routes.admin, path })
  const path = isSignedIn ? admin.routes.unauthorized : admin.routes.login
  return `${toPath(path)}?redirect=${encodeURIComponent(toPath(SEARCH_VIEW_PATH))}`
}
