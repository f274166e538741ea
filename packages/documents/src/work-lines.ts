// The way back to work as lines: where somebody stands, the steps week by week, and what is in the way of them.

import type { PlanBarrier, ShownPlan } from '@lende/care'
import { decimal } from '@lende/wording'
import { dayInWords } from './day-in-words.ts'
import type { Line } from './document.ts'
import { item, text } from './document.ts'
import type { Material } from './material.ts'

type Told = Omit<ShownPlan, 'answers'>

export function workLines(plan: Told, material: Material): Line[] {
  return [...standing(plan, material), ...weeks(plan, material), ...barriers(plan.barriers, material)]
}

function standing({ kind, rung, goal, usual, unit }: Told, material: Material): Line[] {
  const { words } = material.product
  const rungKey = kind === 'paid' ? `work-plan.rung.${rung}` : `work-plan.rung.${rung}.unpaid`
  const told: readonly (readonly [string, string | undefined])[] = [
    ['work-now', rung && words.text(rungKey)],
    [unit, usual === undefined ? undefined : `${decimal(usual, words)} (${label('work-usual', material)})`],
    ['work-goal', goal],
  ]
  return told.flatMap(([name, says]) =>
    says === undefined || says === '' ? [] : [text(words.labelled(label(name, material), says), 'agreed:work')],
  )
}

function weeks({ weeks: all, unit }: Told, material: Material): Line[] {
  const { words } = material.product
  if (all.length === 0) return []
  return [
    {
      kind: 'table',
      text: label('week-from', material),
      columns: [label('week-from', material), label(unit, material), label('tasks', material)],
      rows: all.map(({ from, amount, tasks = '' }) => [dayInWords(from, words), decimal(amount, words), tasks]),
      from: ['agreed:work'],
    },
  ]
}

function barriers(all: readonly PlanBarrier[], material: Material): Line[] {
  const { words } = material.product
  return all.map(({ barrier, who, what }) => {
    const name = words.text(`work-plan.barrier.${barrier}`)
    const acts = [who && words.text(`work-plan.actor.${who}`), what].filter(Boolean).join(', ')
    return item(acts === '' ? name : words.labelled(name, acts), 'agreed:work')
  })
}

const label = (id: string, { product: { words } }: Material): string => words.text(`documents.label.${id}`)
