// Everything that can be agreed, for tests: made up, as all patients here are.

import type { Agreed } from '@lende/care'

export const everything: Agreed = {
  wants: ['together.plan.usual-things'],
  'teach-back': { question: 'tomorrow', result: 'partly' },
  activities: ['to the shop on foot'],
  'next-visit': '2026-03-16',
  programme: {
    from: '2026-03-02',
    weeks: 6,
    sessions: 3,
    way: 'time-contingent',
    items: [
      { activity: 'walking', unit: 'minutes', from: '2026-03-02', amount: 10, steps: { by: 2, every: 7, to: 20 } },
      { activity: 'dancing', unit: 'minutes', from: '2026-03-02' },
    ],
  },
  work: {
    kind: 'paid',
    unit: 'hours',
    rung: 'partial',
    usual: 38,
    from: '2026-03-09',
    goal: 'back to the whole week',
    weeks: [
      { from: '2026-03-09', amount: 12, tasks: 'at the desk' },
      { from: '2026-03-16', amount: 20, tasks: 'desk and telephone' },
    ],
    barriers: [
      { barrier: 'heavy-tasks', who: 'employer', what: 'a lift for pallets' },
      { barrier: 'at-home', what: 'care for a parent' },
    ],
    consent: { 'occupational-physician': 'yes', employer: 'yes' },
  },
}
