// Serious causes: what raises each of them, how fast to act, where to go.

import type { Danger, Fact } from '@lende/engine'
import { optionsOf, rankOf, urgencies } from '@lende/engine'
import { decimal, labelOf, optionLabel } from '@lende/wording'
import { use } from 'react'
import { Link } from 'wouter'
import { besides } from '../../explorer-data.ts'
import { CodeList } from './code-list.tsx'
import type { SignTable, SignWeight } from './explorer-shapes.ts'
import { NotFound, Page, Part } from './page.tsx'
import { placeOf } from './places.ts'
import { StatementNote } from './provenance.tsx'
import { RuleLink, RuleTree } from './tree.tsx'
import { useExplorer } from './use-explorer.ts'

const highest = ({ tiers }: Danger): number => Math.max(...tiers.map(({ urgency }) => rankOf(urgency)))

export function DangerList() {
  const { guideline, words, say } = useExplorer()
  const dangers = guideline.dangers.toSorted((a, b) => highest(b) - highest(a))
  return (
    <Page title={say.sections.dangers} under={say.about.dangers}>
      <p>{say.neverExcluded}</p>
      <ul className="entry-lines">
        {dangers.map((danger) => {
          const urgency = urgencies[highest(danger)] ?? 'none'
          return (
            <li key={danger.id}>
              <Link href={placeOf.danger(danger.id)} className="entry-line">
                <span className="line-text">{words.text(`danger.${danger.id}.name`)}</span>
                <span className="small">
                  <span className="soft">{say.upTo}</span>{' '}
                  <strong data-urgency={urgency}>{words.word('urgency', urgency)}</strong>
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}

export function DangerPage({ id }: { readonly id: string }) {
  const { guideline, words, say } = useExplorer()
  const danger = guideline.dangers.find((one) => one.id === id)
  const signs = use(besides()).signs[id]
  if (danger === undefined) return <NotFound />
  const { judgement, tiers } = danger
  return (
    <Page of="dangers" title={words.text(`danger.${id}.name`)} margin={<DangerMargin danger={danger} />}>
      {danger.blocking ? (
        <p className="notice" data-urgency="emergency">
          <strong>{words.text(`danger.${id}.now`)}</strong> {say.blocking}
        </p>
      ) : null}
      {tiers
        .toSorted((a, b) => rankOf(b.urgency) - rankOf(a.urgency))
        .map(({ tier, urgency, rule }) => (
          <Part
            key={rule}
            title={
              <>
                {words.word('tier', tier)}, <span data-urgency={urgency}>{words.word('urgency', urgency)}</span>
              </>
            }
          >
            {words.has(`rule.${rule}.because`) ? <p>{words.text(`rule.${rule}.because`)}</p> : null}
            <RuleTree rule={rule} />
            <p className="small">
              <RuleLink rule={rule}>{say.ruleAndSource}</RuleLink>
            </p>
          </Part>
        ))}
      {signs === undefined || signs.rows.length === 0 ? null : <Signs signs={signs} />}
      <Part title={say.judgement}>
        {judgement === undefined ? (
          <p>{say.noJudgement}</p>
        ) : (
          <p>
            {say.canBeJudged} <Link href={placeOf.fact(judgement)}>{labelOf(judgement, words)}</Link>.
          </p>
        )}
      </Part>
    </Page>
  )
}

function DangerMargin({ danger: { id, destination, codes, tiers, signs } }: { readonly danger: Danger }) {
  const { guideline, words, say } = useExplorer()
  const cited = tiers.flatMap(
    ({ rule }) => guideline.rules.find((one) => one.id === rule)?.provenance?.sources.map((one) => one.statement) ?? [],
  )
  const silent = [...signs.critical, ...signs.supporting]
  return (
    <dl className="provenance">
      <div>
        <dt>{say.name}</dt>
        <dd className="name">{id}</dd>
      </div>
      <div>
        <dt>{words.say('destination')}</dt>
        {urgencies.toReversed().flatMap((urgency) => {
          const where = destination[urgency]
          return where === undefined
            ? []
            : [
                <dd key={urgency}>
                  <strong data-urgency={urgency}>{words.word('urgency', urgency)}</strong>
                  {words.say('colon')}
                  {words.word('destination', where)}
                </dd>,
              ]
        })}
        <dd className="soft">{say.inCountry(words.word('country', words.country))}</dd>
      </div>
      <div>
        <dt>{say.signCount}</dt>
        <dd>{say.signsAre(signs.critical.length, silent.length - signs.critical.length)}</dd>
      </div>
      <div>
        <dt>{say.restsOn}</dt>
        {[...new Set(cited)].map((statement) => (
          <dd key={statement}>
            <StatementNote statement={statement} />
          </dd>
        ))}
      </div>
      <CodeList codes={codes} />
    </dl>
  )
}

/** Which answer to which sign raises what; computed over all patients, not read off the rules. */
function Signs({ signs: { columns, rows } }: { readonly signs: SignTable }) {
  const { guideline, words, say } = useExplorer()
  return (
    <Part title={words.say('signTable')}>
      <p className="soft small">
        {words.series([`● ${words.say('raisesAlone')}`, `○ ${words.say('raisesTogether')}`])}.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scrolls" tabIndex={0} aria-label={words.say('signTable')}>
        <table className="signs">
          <thead>
            <tr>
              <th scope="col">{words.say('sign')}</th>
              {columns.map(({ tier, urgency }) => (
                <th scope="col" key={`${tier} ${urgency}`}>
                  {words.word('tier', tier)}, <span data-urgency={urgency}>{words.word('urgency', urgency)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sign, critical, weights }) => (
              <tr key={sign}>
                <th scope="row">
                  <Link href={placeOf.fact(sign)}>{labelOf(sign, words)}</Link>
                  {critical ? null : <span className="soft"> ({words.say('supporting')})</span>}
                </th>
                {columns.map(({ tier, urgency }, place) => (
                  <td key={`${tier} ${urgency}`}>
                    <Weighed
                      fact={guideline.facts.find(({ id }) => id === sign)}
                      weights={weights[place] ?? []}
                      alone={words.say('raisesAlone')}
                      together={say.together}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  )
}

interface Weighing {
  readonly fact: Fact | undefined
  readonly weights: readonly SignWeight[]
  readonly alone: string
  readonly together: string
}

function Weighed({ fact, weights, alone, together }: Weighing) {
  const { words } = useExplorer()
  if (fact === undefined) return null
  return (['alone', 'together'] as const).map((does) => {
    const answers = weights.filter((one) => one.does === does).map(({ answer }) => answer)
    if (answers.length === 0) return null
    return (
      <p key={does}>
        <span aria-hidden="true">{does === 'alone' ? '●' : '○'} </span>
        <span className="visually-hidden">{words.labelled(does === 'alone' ? alone : together, '')}</span>
        <AnswersInWords fact={fact} answers={answers} />
      </p>
    )
  })
}

/** Many answers are named by the few that are left. */
function AnswersInWords({ fact, answers }: { readonly fact: Fact; readonly answers: readonly SignWeight['answer'][] }) {
  const { words } = useExplorer()
  const named = (some: readonly SignWeight['answer'][]): string =>
    words.series(
      some.map((answer) =>
        typeof answer === 'string'
          ? optionLabel(fact.id, answer, words)
          : `${decimal(answer[0], words)}–${decimal(answer[1], words)}`,
      ),
    )
  const others = optionsOf(fact.domain).filter((option) => !answers.includes(option))
  return answers.length > 2 && others.length > 0 && others.length <= 2
    ? words.say('otherThan', { names: named(others) })
    : named(answers)
}
