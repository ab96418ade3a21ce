/**
 * True while the application is built: then there is no database, and the public address is not known.
 * Pages that Next makes ahead then are made anew when someone asks for them (see docs/adr/0022).
 */
export const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'
