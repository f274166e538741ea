// One recommendation: what is said, when, for whom, what it waits for, what it rests on, and who expects it.

import type { Recommendation } from '@lende/engine'
import { use } from 'react'
import { Link } from 'wouter'
import { besides } from '../../explorer-data.ts'
import type { Expectation } from './explorer-shapes.ts'
import { NotFound, Page, Part } from './page.tsx'
import { placeOf, sections } from './places.ts'
import { ProvenanceNote } from './provenance.tsx'
import { Superseded } from './superseded.tsx'
import { RuleLink, RuleTree } from './tree.tsx'
import { useExplorer } from './use-explorer.ts'
import { UsesList } from './uses-list.tsx'

export function RecommendationPage({ id }: { readonly id: string }) {
  const { guideline, words, links, say } = useExplorer()
  const one = guideline.recommendations.find((each) => each.id === id)
  if (one === undefined) return <NotFound />
  const rule = guideline.rules.find((each) => each.id === one.rule)
  const because = `rule.${one.rule}.because`
  const patient = `recommendation.${id}.patient`
  return (
    <Page
      of="recommendations"
      title={words.text(`recommendation.${id}.text`)}
      under={
        <>
          <strong>{words.word('direction', one.direction)}</strong> · {words.word('action', one.action)} ·{' '}
          {words.word('guideline', one.guideline)}
        </>
      }
      margin={<ProvenanceNote name={id} provenance={rule?.provenance} evidence={<Strength one={one} />} />}
    >
      <Superseded only={one.guideline} />
      {words.has(because) ? <p>{words.text(because)}</p> : null}
      {words.has(patient) ? (
        <Part title={words.say('inPatientWords')}>
          <p className="said">{words.text(patient)}</p>
        </Part>
      ) : null}
      <Part title={words.say('when')}>
        <RuleTree rule={one.rule} />
      </Part>
      <Part title={say.waits}>
        <HeldBy one={one} />
        {one.whileUnknown === 'check-first' ? <p>{say.checkFirst}</p> : null}
      </Part>
      {one.checklist.length === 0 ? null : (
        <Part title={words.say('checklistOf')}>
          {one.checklist.map((name) => (
            <div key={name} className="stack" data-gap="tight">
              <p>
                <RuleLink rule={name} />
              </p>
              <RuleTree rule={name} />
            </div>
          ))}
        </Part>
      )}
      <Part title={say.forWhom}>
        <p>{one.roles.map((role) => words.word('role', role)).join(', ')}</p>
        {one.countries.length === 0 ? null : (
          <p>
            {words.say('onlyIn', { countries: one.countries.map((each) => words.word('country', each)).join(', ') })}
          </p>
        )}
      </Part>
      <Currency one={one} />
      <WorkedCases recommendation={id} />
      <UsesList uses={links.ofRule(one.rule)} except={id} />
    </Page>
  )
}

/** As the source states it. */
function Strength({ one: { strength, levels, quality } }: { readonly one: Recommendation }) {
  const { words } = useExplorer()
  return (
    <dd>
      {words.series([
        words.say('strengthStated', { strength: words.word('strength', strength) }),
        levels.length === 0 ? words.say('noLevels') : words.say('levels', { levels: levels.join(', ') }),
        ...(quality.length === 0 ? [] : [words.say('qualityStated', { quality: quality.join(', ') })]),
      ])}
    </dd>
  )
}

function HeldBy({ one: { heldBy } }: { readonly one: Recommendation }) {
  const { words, say } = useExplorer()
  if (heldBy === 'nothing') return <p>{say.waitsForNothing}</p>
  if (heldBy === 'danger') return <p>{words.say('waitsForDanger')}</p>
  if (heldBy === 'reassurance') return <p>{words.say('waitsForReassurance')}</p>
  return (
    <p>
      {say.waitsWhile} <RuleLink rule={heldBy} />
    </p>
  )
}

function Currency({ one: { currency } }: { readonly one: Recommendation }) {
  const { guideline, words } = useExplorer()
  if (currency.length === 0) return null
  return (
    <Part title={words.say('newerGuidance')}>
      {currency.map((note) => (
        <p key={note}>
          <strong>
            {words.word('severity', guideline.currency.find(({ id }) => id === note)?.severity ?? 'none')}
            {words.say('colon')}
            <Link href={`${sections.currency}/${note}`}>{words.text(`currency.${note}.topic`)}</Link>.
          </strong>{' '}
          {words.text(`currency.${note}.says`)}
        </p>
      ))}
    </Part>
  )
}

const mostOpen = 6

/** The made-up patients whose story settles something of it. */
function WorkedCases({ recommendation }: { readonly recommendation: string }) {
  const { words, say } = useExplorer()
  const cases = use(besides()).cases.flatMap((one) => {
    const expected = one.expects.find(([id]) => id === recommendation)
    return expected === undefined ? [] : [{ ...one, how: expected[1] }]
  })
  if (cases.length === 0) return null
  return (
    <Part title={words.say('workedLabel')} count={cases.length}>
      <p className="soft small">{say.workedMeans}</p>
      {(['recommended', 'held', 'check-first', 'not-recommended'] satisfies Expectation[]).map((how) => {
        const such = cases.filter((one) => one.how === how)
        return such.length === 0 ? null : (
          <details key={how} className="folded" open={such.length <= mostOpen}>
            <summary>
              <h3>{say.expected[how]}</h3> <span className="soft numerals">{such.length}</span>
            </summary>
            <ul className="plain-lines">
              {such.map(({ id, of }) => (
                <li key={id}>
                  {of === undefined ? (
                    words.text(`case.${id}`)
                  ) : (
                    <Link href={placeOf.trying(id)}>{words.text(`case.${id}`)}</Link>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </Part>
  )
}
