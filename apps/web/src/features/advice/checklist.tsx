// What to go through one by one before a line is acted on: counted, and by name what applies and what is not known.

import type { Condition, Guideline, RecommendationResult } from '@lende/engine'
import { inOneLine, ruleName } from '@lende/wording'
import type { View } from '../consult/view.ts'
import { OpenMarks } from './open-marks.tsx'

export function Checklist({
  view,
  recommendation,
}: {
  readonly view: View
  readonly recommendation: RecommendationResult
}) {
  const { words, guideline } = view.product
  return recommendation.checklist.map(({ rule, criteria }) => {
    const named = criteriaOf(rule, guideline).map((part) => inOneLine(part, guideline, words))
    const applies = named.filter((_, place) => criteria[place] === 'yes')
    const open = named.filter((_, place) => criteria[place] === 'unknown')
    const no = criteria.length - applies.length - open.length
    return (
      <div key={rule} className="checklist small">
        <p className="first-letter">
          {words.labelled(
            ruleName(rule, guideline, words),
            words.say('checklistCount', { yes: applies.length, unknown: open.length, no }),
          )}
        </p>
        {applies.length === 0 ? null : (
          <p className="first-letter">
            <strong>{words.say('applies')}</strong>
            {words.say('colon')}
            {words.series(applies)}
          </p>
        )}
        {open.length === 0 ? null : <OpenMarks marks={open.map((name) => ({ key: name, name }))} />}
      </div>
    )
  })
}

function criteriaOf(rule: string, { rules }: Guideline): readonly Condition[] {
  const when = rules.find(({ id }) => id === rule)?.when
  if (when === undefined) return []
  return 'atLeast' in when ? when.of : [when]
}
