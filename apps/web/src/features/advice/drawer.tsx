// Behind a line: why it holds, what would change it, and the source it comes from. Worked out only when somebody looks.

import type { RecommendationResult } from '@lende/engine'
import { explain, whatWouldChange } from '@lende/engine'
import { tellingReasons } from '@lende/wording'
import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { changeInWords } from './change-in-words.ts'
import { recommendationOf, sentenceOf } from './reading-view.ts'
import { Reasons } from './reasons.tsx'
import { ReportRule } from './report-rule.tsx'
import { Source } from './source.tsx'

interface Props {
  readonly view: View
  readonly recommendation: RecommendationResult
}

export function Drawer({ view, recommendation, isOneOfMore }: Props & { readonly isOneOfMore: boolean }) {
  const say = useMessages().advice
  const [reporting, setReporting] = useState(false)
  const { words } = view.product
  return (
    <section className="behind">
      {isOneOfMore ? (
        <p>
          <strong>{words.word('guideline', recommendation.guideline)}</strong>
          {words.say('colon')}
          {sentenceOf(view, recommendation.id)}
        </p>
      ) : null}
      <Why view={view} recommendation={recommendation} />
      <Changes view={view} recommendation={recommendation} />
      <Suspense fallback={<p className="soft small">{say.loadingSource}</p>}>
        <Source view={view} recommendation={recommendation} />
      </Suspense>
      <Button kind="quiet" className="report" onPress={() => setReporting(true)}>
        {say.report}
      </Button>
      <ReportRule view={view} recommendation={recommendation} isOpen={reporting} onClose={() => setReporting(false)} />
    </section>
  )
}

function Why({ view, recommendation }: Props) {
  const say = useMessages().advice
  const { product, outcome } = view
  const { engine } = product
  const rule = recommendationOf(view, recommendation.id)?.rule ?? recommendation.id
  const { answers } = outcome
  const { because } = useMemo(
    () => explain(engine.program, rule, engine.record(answers), answers),
    [engine, rule, answers],
  )
  const isOpen = recommendation.truth === 'unknown'
  return (
    <div>
      <h3>{isOpen ? say.whyOpen : say.why}</h3>
      {tellingReasons(because).length === 0 ? (
        <p>{say.whyAlways}</p>
      ) : (
        <>
          <Reasons reasons={because} product={product} />
          {isOpen ? null : <p className="soft small">{say.whyMeans}</p>}
        </>
      )}
    </div>
  )
}

/** The search may take a moment: the drawer stands first, and the answer follows. */
function Changes(props: Props) {
  const say = useMessages().advice
  const mayWork = useDeferredValue(true, false)
  const { words } = props.view.product
  return (
    <div>
      <h3>{words.say('wouldChange')}</h3>
      {mayWork ? <Ways {...props} /> : <p className="soft small">{say.working}</p>}
    </div>
  )
}

const mostWays = 6

function Ways({ view, recommendation }: Props) {
  const say = useMessages().advice
  const { product, outcome } = view
  const { answers } = outcome
  const rule = recommendationOf(view, recommendation.id)?.rule ?? recommendation.id
  const ways = useMemo(() => {
    const { engine, guideline } = product
    const goal = recommendation.truth === 'yes' ? 'no' : 'yes'
    return whatWouldChange(engine.program, guideline.facts, rule, goal, engine.record(answers), answers, mostWays)
  }, [product, rule, answers, recommendation.truth])
  if (ways.length === 0) return <p>{product.words.say('nothingWouldChange')}</p>
  return (
    <>
      <ul className="reasons">
        {ways
          .map((way) => changeInWords(way, product))
          .map((said) => (
            <li key={said}>{said}</li>
          ))}
      </ul>
      {ways.length === mostWays ? <p className="soft small">{say.changesCapped(mostWays)}</p> : null}
    </>
  )
}
