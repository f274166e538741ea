// Every door to the records of a practice.

import { assessmentRoutes } from '../assessments/routes.ts'
import { documentRoutes } from '../documents/routes.ts'
import { editionsOfProgram } from '../editions/editions-of-program.ts'
import { episodeRoutes } from '../episodes/routes.ts'
import { ledgerRoutes } from '../ledger/routes.ts'
import { patientRoutes } from '../patients/routes.ts'
import { memberRoutes } from '../people/member-routes.ts'
import { vouchingRoutes } from '../people/vouching-routes.ts'
import { referralRoutes } from '../referrals/routes.ts'
import { rightsRoutes } from '../rights/routes.ts'
import { workRoutes } from '../work-view/routes.ts'
import { shownOfProgram } from '../work-view/shown.ts'
import type { Route } from './route.ts'

export const routeTable: readonly Route[] = [
  ...memberRoutes,
  ...vouchingRoutes,
  ...patientRoutes,
  ...episodeRoutes,
  ...assessmentRoutes(editionsOfProgram),
  ...documentRoutes(shownOfProgram),
  ...referralRoutes(shownOfProgram),
  ...workRoutes(editionsOfProgram, shownOfProgram),
  ...rightsRoutes,
  ...ledgerRoutes,
]
