// Two short talks with the screen turned to the patient: whether a scan helps, and which medicine can do what. Each sentence
// follows the advice, and each figure names its source.

import type { Aid, AidText } from './aid.ts'
import { slips } from './talks-problems.ts'
import type { Talks } from './talks-shape.ts'
import { linesOf, shape, verdicts } from './talks-shape.ts'

export type { TalkLine, Talks } from './talks-shape.ts'

export const talks: Aid<typeof shape> = {
  shape,
  texts: textsOf,
  problems: (content, guideline) => slips(content, guideline).map((problem) => `talks: ${problem}`),
}

const said = ({ imaging, medicines }: Talks): readonly (readonly [key: string, text: string])[] => [
  ...Object.entries(imaging.waits).map(([why, one]) => [`imaging.waits.${why}`, one] as const),
  ...(['emergency', 'same-day', 'within-days'] as const).map(
    (one) => [`imaging.looks.${one}`, imaging.looks[one]] as const,
  ),
  ...imaging.answers.map((one) => [`imaging.answer.${one.answer}`, one.text] as const),
  ['imaging.open', imaging.open],
  ...imaging.needed.map((one) => [`line.${one.line}`, one.text] as const),
  ...Object.entries(medicines.waits).map(([why, one]) => [`medicines.waits.${why}`, one] as const),
  ['medicines.open', medicines.open],
  ...verdicts.map((one) => [`verdict.${one}`, medicines.verdicts[one]] as const),
  ...medicines.groups.flatMap(({ group, name, says }) => [
    [`group.${group}`, name] as const,
    ...says.map((one) => [`say.${one.say}`, one.text] as const),
  ]),
  ...medicines.against.flatMap(({ against, text: one, more }) => [
    [`against.${against}`, one] as const,
    ...(more === undefined ? [] : [[`against.${against}.more`, more] as const]),
  ]),
  ...medicines.names.map((one) => [`medicine.${one.medicine}`, one.name] as const),
  ...medicines.reasons.map((one) => [`reason.${one.fact}`, one.text] as const),
  ...medicines.closing.map((one) => [`line.${one.line}`, one.text] as const),
]

function textsOf(content: Talks): AidText[] {
  return [
    ...content.sources.map((one): AidText => [`talk-source.${one.source}.says`, one.says]),
    ...said(content).map(([key, one]): AidText => [`talk.${key}`, one]),
    ...linesOf(content).flatMap(({ line: name, text: one, rows = [] }): AidText[] => [
      [`talk.line.${name}`, one],
      ...rows.map((each): AidText => [`talk.line.${name}.${each.row}`, each.name]),
    ]),
  ]
}
