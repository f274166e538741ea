// The page of one role, to pin on the wall: what each guideline advises it, in every class, on one line each.

import type { Block, Chapter } from '../document/block.ts'
import { paragraph } from '../document/block.ts'
import type { PlanTable } from '../findings/plan-table.ts'
import { ruleAnchor } from '../rule-entry.ts'
import { sentenceCase } from '../sentence-case.ts'
import type { BookSource } from '../source.ts'
import { isShown, RoleTable } from './role-table.ts'

/** One chapter for each role that some guideline advises. */
export function roleChapters(source: BookSource): Chapter[] {
  const { guideline, findings, words } = source
  return guideline.roles.flatMap((role) => {
    const tables = findings.plans.filter((one) => one.role === role)
    if (tables.length === 0) return []
    return [
      {
        file: `role-${role}.md`,
        title: sentenceCase(words.word('role', role)),
        blocks: [
          paragraph(words.say('roleLead'), 'lead'),
          ...tables.flatMap((one, index) => new RoleTable(source, one, `role-${role}-${index + 1}`).blocks()),
          ...elsewhere(tables, source),
        ],
      },
    ]
  })
}

/** Advice that no table has: for danger, outside scope, or after a decision. */
function elsewhere(tables: readonly PlanTable[], { words }: BookSource): Block[] {
  const shown = new Set(tables.flatMap(({ rows }) => rows.filter(isShown).map(({ recommendation: { id } }) => id)))
  const all = tables.flatMap(({ rows }) => rows.map(({ recommendation: { id } }) => id))
  const rest = [...new Set(all)].filter((id) => !shown.has(id))
  if (rest.length === 0) return []
  const items = rest.map((id) => ({ see: ruleAnchor(id), text: words.text(`recommendation.${id}.text`) }))
  return [{ kind: 'list', look: 'small', label: words.say('elsewhere'), items }]
}
