// The chapter of worked patients: a story each, and what the guideline is expected to say.

import type { Compiled } from '@lende/guideline'
import { butInWords } from './rules.ts'
import type { BookSource } from './source.ts'

type Expectation = Compiled['content']['cases'][number]['value']['cases'][number]['expect']

/** The named patients first, then every worked patient with what is expected. */
export function casesChapter({ compiled, words }: BookSource): string {
  const { text, say } = words
  const patients = compiled.content.patients
    .flatMap(({ value }) => value.patients)
    .map(({ patient }) => `- \`${patient}\`: ${text(`patient.${patient}`)}`)
  const worked = compiled.content.cases
    .flatMap(({ value }) => value.cases)
    .map((one) => {
      const base =
        one.of === undefined
          ? []
          : [
              `${say('casePatient')}: \`${one.of}\`${one.but ? `; ${say('caseBut').toLowerCase()} ${butInWords(one.but, words)}` : ''}`,
            ]
      return [`### ${one.case}`, text(`case.${one.case}`), ...base, expectationInWords(one.expect, words)].join('\n\n')
    })
  return [patients.join('\n'), ...worked].join('\n\n')
}

function expectationInWords(expect: Expectation, words: BookSource['words']): string {
  const { say, word, text } = words
  const advice = (ids: readonly string[] | undefined, mark: string): string[] =>
    (ids ?? []).map((id) => `${mark} ${text(`recommendation.${id}.text`)}`)
  const lines = [
    ...(expect.scope ? [word('scope', expect.scope)] : []),
    ...(expect.urgency ? [`${say('urgency')}: ${word('urgency', expect.urgency)}`] : []),
    ...(expect['possible-up-to'] ? [say('urgencyUpTo', { level: word('urgency', expect['possible-up-to']) })] : []),
    ...Object.entries(expect.conditions ?? {}).map(
      ([id, tier]) => `${text(`danger.${id}.name`)}: ${word('tier', tier)}`,
    ),
    ...Object.entries(expect.classes ?? {}).map(
      ([id, of]) =>
        `${text(`classification.${id}.name`)}: ${of === null ? say('openClass') : text(`classification.${id}.${of}.name`)}`,
    ),
    ...advice(expect.recommends, '✓'),
    ...advice(expect['does-not-recommend'], '✗'),
    ...advice(expect.holds, `(${say('held')})`),
    ...advice(expect['checks-first'], `(${say('checkFirst')})`),
  ]
  return `${say('expectation')}:\n\n${lines.map((line) => `- ${line}`).join('\n')}`
}
