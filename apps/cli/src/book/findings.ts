// What the book finds out about the guideline before it is written, once for all languages.

import type { Guideline } from '@lende/engine'
import type { Compiled } from '@lende/guideline'
import type { ClassTable } from './findings/class-table.ts'
import { classTable } from './findings/class-table.ts'
import type { Disagreement } from './findings/disagreements.ts'
import { disagreementsIn } from './findings/disagreements.ts'
import type { PlanTable } from './findings/plan-table.ts'
import { planTables } from './findings/plan-table.ts'
import { Reach, withoutDanger } from './findings/reach.ts'
import type { SignTable } from './findings/sign-table.ts'
import { signTables } from './findings/sign-table.ts'
import type { Stage } from './findings/stages.ts'
import { stagesOf } from './findings/stages.ts'
import type { Timeline } from './findings/timeline.ts'
import { timelines } from './findings/timeline.ts'
import type { Tried } from './findings/tried.ts'
import { triedIn } from './findings/tried.ts'

export interface Findings {
  readonly plans: readonly PlanTable[]
  readonly timelines: readonly Timeline[]
  readonly disagreements: readonly Disagreement[]
  readonly stages: readonly Stage[]
  readonly classTables: ReadonlyMap<string, ClassTable | undefined>
  readonly signTables: ReadonlyMap<string, SignTable>
  readonly tried: Tried
}

/** Everything that is found without words. */
export function findingsIn(guideline: Guideline, content: Compiled['content']): Findings {
  const reach = new Reach(withoutDanger(guideline))
  return {
    plans: planTables(reach),
    timelines: timelines(reach),
    disagreements: disagreementsIn(guideline),
    stages: stagesOf(guideline),
    classTables: new Map(guideline.classifications.map((one) => [one.id, classTable(guideline, reach.program, one)])),
    signTables: signTables(guideline),
    tried: triedIn(guideline, content),
  }
}
