// Every door that opens to no practice: coming in, and what is one's own once one is in.

import { invitationRoutes } from '../people/invitation-routes.ts'
import { passwordRoutes } from '../people/password-routes.ts'
import { secondFactorRoutes } from '../people/second-factor-routes.ts'
import { sessionRoutes } from '../people/session-routes.ts'
import { signInRoutes } from '../people/sign-in-routes.ts'
import { practiceRoutes } from '../practices/routes.ts'
import type { OpenRoute } from './route.ts'

export const openTable: readonly OpenRoute[] = [
  ...practiceRoutes,
  ...signInRoutes,
  ...passwordRoutes,
  ...secondFactorRoutes,
  ...sessionRoutes,
  ...invitationRoutes,
]
