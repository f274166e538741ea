// The lines of the sheet: sentences, where they are from by number, at which stages and risks, on what they depend.

import { labelOf } from '@lende/wording'
import { useLende, useProduct } from '../../lende.tsx'
import type { OpenPart } from './depends-on.ts'
import { classificationOf, groundInWords } from './depends-on.ts'
import { directions, risksInWords, sourceInWords } from './in-words.ts'
import type { SheetLine } from './sheet.ts'
import { isEverywhere } from './sheet.ts'
import { StageBoxes } from './stage-boxes.tsx'

interface Numbered {
  /** Sources by number, which stand below, so that a line stays short. */
  readonly sources: readonly string[]
}

export function SheetPart({
  part: { ground, common, lines },
  before,
  sources,
}: Numbered & { readonly part: OpenPart<SheetLine>; readonly before: OpenPart | undefined }) {
  const { guideline, words } = useProduct()
  const isClass = ground.classes.length > 0
  const [first, ...others] = lines.map(({ line }) => line)
  const isShared = first !== undefined && others.every(({ holds }) => String(holds) === String(first.holds))
  const said = before === undefined ? null : classificationOf(before.ground, guideline)
  const hasCommon = common.length > 0 && !isClass
  const ofAll = lines.map(({ line }) => line)
  const left = hasCommon ? lines.map(({ line, besides }) => ({ besides, line: unsaidOf(ofAll, line) })) : lines
  const [alone, together] = byBesides(left)
  return (
    <section className="sheet-part">
      <h3>
        {isShared && !isEverywhere(first) ? <StageBoxes holds={first.holds} /> : null}
        {groundInWords(ground, guideline, words, said)}
      </h3>
      {hasCommon ? <DependsOn facts={common} of={ofAll} /> : null}
      <SheetLines lines={alone} sources={sources} withStages={!isShared} />
      {together.map((same) => (
        <div key={same.besides.join()}>
          <DependsOn facts={same.besides} of={same.lines} />
          <SheetLines
            lines={same.lines.map((line) => unsaidOf(same.lines, line))}
            sources={sources}
            withStages={!isShared}
          />
        </div>
      ))}
    </section>
  )
}

interface Together {
  readonly besides: readonly string[]
  readonly lines: readonly SheetLine[]
}

/** Lines that depend on something of their own, and those that depend on the same as another. */
function byBesides(lines: OpenPart<SheetLine>['lines']): readonly [SheetLine[], Together[]] {
  const sorted = directions.flatMap((direction) =>
    lines.filter(({ line }) => line.recommendation.direction === direction),
  )
  const groups = [...Map.groupBy(sorted, ({ besides, line }) => [...besides, line.more].join()).values()]
  const isAlone = (group: typeof sorted): boolean => group.length === 1 || group[0]?.besides.length === 0
  return [
    groups.filter(isAlone).flatMap((group) => group.map(({ line, besides }) => ({ ...line, dependsOn: besides }))),
    groups
      .filter((group) => !isAlone(group))
      .map((group) => ({
        besides: group[0]?.besides ?? [],
        lines: group.map(({ line }) => ({ ...line, dependsOn: [] })),
      })),
  ]
}

/** Do they all come up at follow-up only? On how much more do they all depend? */
const laterForAll = (lines: readonly SheetLine[]): boolean => lines.every(({ later }) => later)
const moreForAll = (lines: readonly SheetLine[]): number => Math.min(...lines.map(({ more }) => more))

/** A line without what has been said of all of them. */
const unsaidOf = (lines: readonly SheetLine[], line: SheetLine): SheetLine => ({
  ...line,
  later: line.later && !laterForAll(lines),
  more: line.more - moreForAll(lines),
})

/** What all lines below it depend on. */
function DependsOn({ facts, of }: { readonly facts: readonly string[]; readonly of: readonly SheetLine[] }) {
  const say = useLende().messages.pathway
  const { words } = useProduct()
  const more = moreForAll(of)
  return (
    <p className="sheet-common">
      {words.series([
        ...(laterForAll(of) ? [say.later] : []),
        words.labelled(words.say('hingesOn'), words.series(facts.map((fact) => labelOf(fact, words)))),
        ...(more > 0 ? [`+${more}`] : []),
      ])}
    </p>
  )
}

export function SheetLines({
  lines,
  sources,
  withStages = true,
}: Numbered & { readonly lines: readonly SheetLine[]; readonly withStages?: boolean }) {
  return (
    <ul>
      {lines.map((line) => (
        <Line key={line.recommendation.id} line={line} sources={sources} withStages={withStages} />
      ))}
    </ul>
  )
}

function Line({ line, sources, withStages }: Numbered & { readonly line: SheetLine; readonly withStages: boolean }) {
  const say = useLende().messages.pathway
  const { engine, words } = useProduct()
  const { holds, atRisks, later, recommendations, text } = line
  const notes = new Set(recommendations.map((one) => sources.indexOf(sourceInWords(engine, one, words)) + 1))
  const asides = words.series([later ? say.later : null, useDependence(line)].filter((aside) => aside !== null))
  return (
    <li>
      {!withStages || isEverywhere(line) || atRisks.length > 1 ? null : <StageBoxes holds={holds} />}
      {text}
      <sup>{[...notes].join(' ')}</sup>
      <Risks line={line} />
      {asides === '' ? null : <em> ({asides})</em>}
    </li>
  )
}

/** At which risks; stage by stage where these differ. */
function Risks({ line: { atRisks } }: { readonly line: SheetLine }) {
  const { guideline, words } = useProduct()
  return atRisks.map(({ risks, holds }) => {
    const at = risksInWords({ risks }, guideline, words)
    if (at === null && atRisks.length === 1) return null
    return (
      <em key={risks.join()}>
        {' '}
        {atRisks.length > 1 ? <StageBoxes holds={holds} /> : null}
        {at === null ? null : `(${at})`}
      </em>
    )
  })
}

/** How much of what a line depends on fits on paper; how much more there is, is said. */
const mostBeside = 1

function useDependence({ dependsOn, more }: SheetLine): string | null {
  const { words } = useProduct()
  if (dependsOn.length === 0) return more === 0 ? null : `+${more}`
  const named = dependsOn.slice(0, mostBeside).map((fact) => labelOf(fact, words))
  const left = dependsOn.length - named.length + more
  return words.labelled(words.say('hingesOn'), words.series(left > 0 ? [...named, `+${left}`] : named))
}
