import { NeedsScripts } from '@/features/account/account-frame'
import { unlistedMetadata } from '@/features/account/unlisted-metadata'
import { FavoritesPage } from '@/features/favorites/favorites-page'

export const metadata = unlistedMetadata('Favourites')

export default function Favorites() {
  return (
    <div className="page-gutter grid gap-6 pt-8 sm:pt-14">
      <h1 className="titling text-title tracking-tight">Favourites</h1>
      <NeedsScripts />
      <FavoritesPage />
    </div>
  )
}
