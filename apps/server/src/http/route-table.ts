// Every door to the records of a practice.

import { episodeRoutes } from '../episodes/routes.ts'
import { patientRoutes } from '../patients/routes.ts'
import type { Route } from './route.ts'

export const routeTable: readonly Route[] = [...patientRoutes, ...episodeRoutes]
