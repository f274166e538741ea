// The phases on a line, one chosen; below it, where wished, how another scheme divides the same days.

import type { Guideline } from '@lende/engine'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useLende, useProduct } from '../../lende.tsx'
import type { SchemeStage } from '../settings/phase-scheme.ts'
import { phasesInScheme, schemeIn } from '../settings/phase-scheme.ts'
import { daysOfPhase, placeOnLine } from './days.ts'

export function Timeline({ phase, choose }: { readonly phase: string; readonly choose: (phase: string) => void }) {
  const { settings, messages } = useLende()
  const say = messages.pathway
  const { guideline, words } = useProduct()
  const phases = guideline.pathway?.phases ?? []
  return (
    <div className="phases">
      <RadioGroup className="phase-group" value={phase} onChange={choose} orientation="horizontal">
        <Label className="choice-label">{say.phase}</Label>
        <div className="phase-line">
          {phases.map(({ id }) => {
            const [name, ...days] = words
              .text(`classification.${guideline.pathway?.phaseClassification}.${id}.name`)
              .split(', ')
            return (
              <Radio key={id} value={id} className="phase">
                <span className="phase-name">{name}</span>{' '}
                <span className="phase-days numerals">{days.join(', ')}</span>
              </Radio>
            )
          })}
        </div>
      </RadioGroup>
      <OtherScheme scheme={settings.phaseScheme} phase={phase} guideline={guideline} />
    </div>
  )
}

function OtherScheme({
  scheme,
  phase,
  guideline,
}: {
  readonly scheme: string
  readonly phase: string
  readonly guideline: Guideline
}) {
  const say = useLende().messages.pathway
  const { aids, words } = useProduct()
  const found = schemeIn(aids, scheme)
  const days = daysOfPhase(guideline, phase)
  if (found === undefined || days === null) return null
  const here = phasesInScheme(aids, scheme, days.first, days.last)
  const name = words.text(`phase-scheme.${scheme}.name`)
  const note = words.text(`phase-scheme.${scheme}.note`)
  const stageInWords = ({ key, first, last }: SchemeStage): string =>
    `${words.text(key)} (${last === null ? say.fromDay(first) : say.days(first, last)})`
  return (
    <div className="other-scheme">
      <Band stages={phasesInScheme(aids, scheme, 0, null)} here={here} guideline={guideline} />
      <p className="soft small">
        {here.length === 0 ? note : words.labelled(name, `${here.map(stageInWords).join(', ')}.`)} {say.schemeOnlyNames}
      </p>
    </div>
  )
}

/** The other scheme on the same line; in words below it, so this is only for the eye. */
function Band({
  stages,
  here,
  guideline,
}: {
  readonly stages: readonly SchemeStage[]
  readonly here: readonly SchemeStage[]
  readonly guideline: Guideline
}) {
  const { words } = useProduct()
  if (stages.length === 0) return null
  const placeOf = (day: number): number => placeOnLine(guideline, day)
  const widths = stages.map(({ first, last }) => `${((last === null ? 1 : placeOf(last + 1)) - placeOf(first)) * 100}%`)
  return (
    <div className="band small" aria-hidden="true" style={{ gridTemplateColumns: widths.join(' ') }}>
      {stages.map(({ key }) => (
        <span key={key} data-here={here.some((one) => one.key === key) || undefined}>
          {words.text(key)}
        </span>
      ))}
    </div>
  )
}
