// What each group of medicines can do for this patient now, with the reasons of its checklist in the words of a patient.

import type { Guideline, HeldBecause, RecommendationResult, Truth } from '@lende/engine'
import { factsIn } from '@lende/engine'
import type { Line, Saying, Talks } from './said-now.ts'
import { givenFor, linesSaid, toCheckFor } from './said-now.ts'

export type Medicines = Talks['medicines']
type Say = Medicines['groups'][number]['says'][number]

export interface GroupTalk {
  readonly group: string
  /** None where only lines below it are said, as to who already takes it. */
  readonly say: Say | null
  /** What the sentence and the lines below it rest on. */
  readonly restsOn: readonly RecommendationResult[]
  /** Facts of the checklist that count for this patient. */
  readonly applies: readonly string[]
  /** Facts of the checklist that nobody knows yet. */
  readonly open: readonly string[]
  readonly more: readonly Line[]
}

export interface MedicinesTalk {
  readonly waits: HeldBecause | null
  readonly opening: readonly Line[]
  readonly groups: readonly GroupTalk[]
  readonly against: readonly {
    readonly one: Medicines['against'][number]
    readonly restsOn: readonly RecommendationResult[]
  }[]
  readonly closing: Medicines['closing']
}

/** Lines that stay true in danger are said then too; what waits is not. */
export function medicinesTalk(medicines: Medicines, saying: Saying, guideline: Guideline): MedicinesTalk {
  return {
    waits: saying.advice.reassurance.because,
    opening: linesSaid(medicines.opening, saying),
    groups: medicines.groups.flatMap((group) => groupTalk(group, saying, guideline)),
    against: medicines.against
      .map((one) => ({ one, restsOn: givenFor(one, saying) }))
      .filter(({ restsOn }) => restsOn.length > 0),
    closing: medicines.closing,
  }
}

function groupTalk(
  { group, says, more }: Medicines['groups'][number],
  saying: Saying,
  guideline: Guideline,
): GroupTalk[] {
  const say = says.find((one) => basis(one, saying).length > 0) ?? null
  const rests = say === null ? [] : basis(say, saying)
  const lines = linesSaid(more, saying)
  if (say === null && lines.length === 0) return []
  return [
    {
      group,
      say,
      restsOn: [...new Set([...rests, ...lines.flatMap((one) => givenFor(one, saying))])],
      applies: criteria(rests, 'yes', guideline),
      // Once there is a reason to weigh, what else is open no longer changes what is said.
      open: say?.verdict === 'weigh' ? [] : criteria(rests, 'unknown', guideline),
      more: lines,
    },
  ]
}

const basis = (one: Say, saying: Saying): readonly RecommendationResult[] =>
  one.verdict === 'check-first' ? toCheckFor(one, saying) : givenFor(one, saying)

/** The facts of the criteria of which this is known. */
function criteria(rests: readonly RecommendationResult[], truth: Truth, { rules }: Guideline): readonly string[] {
  const facts = rests.flatMap(({ checklist }) =>
    checklist.flatMap(({ rule, criteria: known }) => {
      const when = rules.find(({ id }) => id === rule)?.when
      if (when === undefined) return []
      const all = 'atLeast' in when ? when.of : [when]
      return all.filter((_, place) => known[place] === truth).flatMap(factsIn)
    }),
  )
  return [...new Set(facts)]
}
