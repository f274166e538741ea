// Why a conclusion holds or not, and the fewest answers that would turn it, each to be tried in one press.

import type { Truth } from '@lende/engine'
import { explain, whatWouldChange } from '@lende/engine'
import { decimal, factsById, labelOf, optionLabel, reasonInWords, ruleName, tellingReasons } from '@lende/wording'
import { Link } from 'wouter'
import type { Raw } from '../../../consult/consult.ts'
import { Button } from '../../../design-system/button.tsx'
import { useMessages } from '../../../lende.tsx'
import type { Product } from '../../../product.ts'
import { placeOf } from '../places.ts'
import type { ResultView } from './trial.ts'
import type { Turn } from './turns.ts'
import { answerFor, turnsOf } from './turns.ts'

const mostReasons = 12

export function Why({
  view,
  rules,
  place,
}: {
  readonly view: ResultView
  readonly rules: readonly string[]
  readonly place?: string
}) {
  const { engine } = view.product
  const { answers } = view.now
  const record = engine.record(answers)
  const explained = rules.map((rule) => explain(engine.program, rule, record, answers))
  const telling = explained.filter(({ truth }) => truth !== 'no')
  const shown = telling.length > 0 ? telling : explained
  return (
    <div className="trial-why stack">
      {shown.map((one) => (
        <OneRule
          key={one.rule}
          view={view}
          {...one}
          isOne={rules.length === 1}
          to={place === undefined ? placeOf.rule(one.rule) : placeOf.recommendation(place)}
        />
      ))}
    </div>
  )
}

interface RuleProps extends ReturnType<typeof explain> {
  readonly view: ResultView
  readonly to: string
  /** Then it needs no name: it is what was pressed. */
  readonly isOne: boolean
}

function OneRule({ view, rule, truth, because, to, isOne }: RuleProps) {
  const say = useMessages().explorer
  const { words, guideline } = view.product
  const facts = factsById(guideline.facts)
  const reasons = tellingReasons(because)
  const verdicts: Readonly<Record<Truth, string>> = {
    yes: words.say('yesNow'),
    no: words.say('noNow'),
    unknown: words.say('openNow'),
  }
  return (
    <div className="stack" data-gap="tight">
      <p>
        {isOne ? null : <strong>{words.labelled(ruleName(rule, guideline, words), '')}</strong>}
        {verdicts[truth]}
        {reasons.length === 0 || truth === 'unknown' ? '' : `, ${words.say('because')}`}
        {reasons.length === 0 ? '.' : words.say('colon').trimEnd()}
      </p>
      <ul className="plain-lines">
        {reasons.slice(0, mostReasons).map((reason) => (
          <li key={reason.fact}>{reasonInWords(reason, facts, words)}</li>
        ))}
        {reasons.length > mostReasons ? <li className="soft">{say.more(reasons.length - mostReasons)}</li> : null}
      </ul>
      <Turning view={view} rule={rule} truth={truth} />
      <p>
        <Link href={to}>{say.ruleAndSource}</Link>
      </p>
    </div>
  )
}

/** What would make it the opposite. */
function Turning({ view, rule, truth }: { readonly view: ResultView; readonly rule: string; readonly truth: Truth }) {
  const say = useMessages().explorer
  const { product, now, answer } = view
  const { engine, guideline, words } = product
  const goal = truth === 'yes' ? 'no' : 'yes'
  const changes = whatWouldChange(engine.program, guideline.facts, rule, goal, engine.record(now.answers), now.answers)
  if (changes.length === 0) return <p className="soft">{words.say('nothingWouldChange')}</p>
  return (
    <>
      <p>{goal === 'no' ? say.wouldEnd : say.wouldBegin}</p>
      <ul className="turns">
        {changes.map((change) => {
          const turns = turnsOf(change, engine)
          const text = turns.map((turn) => turnInWords(turn, product)).join(` ${words.say('and')} `)
          const answers = turns.flatMap((turn): (readonly [string, Raw])[] => {
            const raw = answerFor(turn, say.trialReason)
            return raw === undefined ? [] : [[turn.fact.id, raw]]
          })
          return (
            <li key={text}>
              <span>{text}</span>
              {answers.length === turns.length ? (
                <Button kind="quiet" onPress={() => answer(answers)} aria-label={say.tryThis(text)}>
                  {say.try}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function turnInWords({ fact, to }: Turn, { words }: Product): string {
  const label = labelOf(fact.id, words)
  if (to === 'anything') return words.say('isKnown', { label })
  const unit = fact.domain.kind === 'number' ? ` ${words.word('unit', fact.domain.unit)}` : ''
  const values = to.map((one) =>
    typeof one === 'string'
      ? optionLabel(fact.id, one, words)
      : `${decimal(one[0], words)}–${decimal(one[1], words)}${unit}`,
  )
  return words.labelled(label, values.join(` ${words.say('or')} `))
}
