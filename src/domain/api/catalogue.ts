import { statsRoute, trackRoute } from './analytics'
import { loginRoute, logoutRoute, meRoute, refreshRoute, registerRoute } from './auth'
import {
  changeEmailRoute,
  changePasswordRoute,
  forgotPasswordRoute,
  resendVerificationRoute,
  resetPasswordRoute,
  verifyRoute,
} from './auth-credentials'
import { categoriesRoute, categorySrefsRoute } from './categories'
import { codesRoute } from './codes'
import type { RouteContract } from './define-route'
import { describeApiRoute } from './describe-api'
import { favoritesRoute } from './favorites'
import { liveRoute, readyRoute } from './health'
import { favoriteRoute, likeRoute, unfavoriteRoute, unlikeRoute } from './marks'
import { metricsRoute } from './metrics'
import { searchRoute } from './search'
import { similarRoute } from './similar'
import { srefDetailRoute } from './sref-detail'
import { srefListRoute } from './sref-list'
import { createSrefRoute, deleteSrefRoute, putSrefRoute } from './sref-write'
import { suggestRoute } from './suggest'
import { tagsRoute } from './tags'
import { deleteUserRoute } from './user'
import { exportUserRoute } from './user-export'
import { createKeyRoute, listKeysRoute, revokeKeyRoute } from './user-keys'
import { userMarksRoute } from './user-marks'

/**
 * Every route of the API. What is documented, limited, refused and tested follows from this list; a
 * handler without an entry here is a mistake that a test finds.
 */
export const ROUTES: readonly RouteContract[] = [
  srefListRoute,
  createSrefRoute,
  srefDetailRoute,
  putSrefRoute,
  deleteSrefRoute,
  likeRoute,
  unlikeRoute,
  favoriteRoute,
  unfavoriteRoute,
  favoritesRoute,
  userMarksRoute,
  trackRoute,
  statsRoute,
  categoriesRoute,
  categorySrefsRoute,
  tagsRoute,
  similarRoute,
  codesRoute,
  searchRoute,
  suggestRoute,
  listKeysRoute,
  createKeyRoute,
  revokeKeyRoute,
  exportUserRoute,
  deleteUserRoute,
  describeApiRoute,
  liveRoute,
  readyRoute,
  metricsRoute,
  registerRoute,
  verifyRoute,
  resendVerificationRoute,
  loginRoute,
  logoutRoute,
  refreshRoute,
  meRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  changePasswordRoute,
  changeEmailRoute,
]
