// For tests: what a service is given, in one transaction, without a door before it.

import type { Acting, PracticeDatabase } from '../src/database/practice-database.ts'
import type { At } from '../src/patients/service.ts'

export const atWork = <Result>(
  database: PracticeDatabase,
  acting: Acting,
  work: (at: At) => Promise<Result>,
): Promise<Result> =>
  database.within(acting, (tables) => {
    const { practice, person } = acting
    const present = {
      practice,
      country: 'be',
      person: person ?? '',
      role: 'general-practitioner',
      session: '',
    } as const
    return work({ work: tables, present, today: '2026-12-31' })
  })
