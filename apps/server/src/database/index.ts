export { openEmbedded, reachEmbedded } from './embedded-database.ts'
export { migrate } from './migrate.ts'
