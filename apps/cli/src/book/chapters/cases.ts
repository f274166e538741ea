// The chapter of worked patients: a story each, on one row with what the guideline is expected to say.

import type { Compiled } from '@lende/guideline'
import type { Words } from '@lende/wording'
import { caseInWords, patientAnchor } from '../answers-in-words.ts'
import type { Block, Chapter, Row, Text } from '../document/block.ts'
import { joined, paragraph, section, table } from '../document/block.ts'
import type { BookSource } from '../source.ts'

type Worked = Compiled['content']['cases'][number]['value']['cases'][number]
type Expectation = Worked['expect']

/** The made-up patients first, then every worked patient by file. */
export function casesChapter({ compiled, words }: BookSource): Chapter {
  const { say } = words
  const patients = compiled.content.patients.flatMap(({ value }) => value.patients)
  const files = compiled.content.cases.map(({ file, value }) => ({ file, cases: value.cases }))
  return {
    file: 'cases.md',
    title: say('chapterCases'),
    blocks: [
      paragraph(say('casesLead'), 'lead'),
      section('cases-patients', say('madeUpPatients')),
      patientTable(patients, words),
      ...files.flatMap(({ file, cases }) => [
        section(
          `cases-${file.replace(/^.*\//, '').replace(/\.yaml$/, '')}`,
          `${cases[0]?.case.split('-')[0]} – ${cases.at(-1)?.case.split('-')[0]}`,
        ),
        paragraph({ code: `content/${file}` }, 'quiet'),
        {
          ...table(
            [say('casePatient'), say('story'), say('expectation')],
            cases.map((one) => caseRow(one, words)),
          ),
          widths: [14, 40, 46],
        },
      ]),
    ],
  }
}

type Patients = Compiled['content']['patients'][number]['value']['patients']

function patientTable(patients: Patients, words: Words): Block {
  const rows = patients.map(
    ({ patient, of }): Row => ({
      anchor: patientAnchor(patient),
      cells: [{ strong: patient }, of ?? '', words.text(`patient.${patient}`)],
    }),
  )
  const heads = [words.say('casePatient'), words.say('buildsOn'), words.say('story')]
  return { ...table(heads, []), rows, widths: [18, 18, 64] }
}

function caseRow(one: Worked, words: Words): Text[] {
  const base = one.of === undefined ? [] : [' ', { emphasis: caseInWords(one.of, one.but, words) }]
  const number = one.case.split('-')[0] ?? one.case
  return [
    [{ strong: number }, ' ', { code: one.case.slice(number.length + 1) }],
    [words.text(`case.${one.case}`), ...base],
    expectationInWords(one.expect, words),
  ]
}

function expectationInWords(expect: Expectation, words: Words): Text {
  const parts: Text[] = [...verdicts(expect, words), ...classes(expect, words), ...advice(expect, words)]
  return joined(parts, ' · ')
}

function verdicts(expect: Expectation, { say, word, text, labelled }: Words): Text[] {
  return [
    ...(expect.scope ? [word('scope', expect.scope)] : []),
    ...(expect.urgency ? [labelled(say('urgency'), word('urgency', expect.urgency))] : []),
    ...(expect['possible-up-to'] ? [say('urgencyUpTo', { level: word('urgency', expect['possible-up-to']) })] : []),
    ...Object.entries(expect.conditions ?? {}).map(([id, tier]) =>
      labelled(text(`danger.${id}.name`), word('tier', tier)),
    ),
  ]
}

const classes = (expect: Expectation, { say, text, labelled }: Words): Text[] =>
  Object.entries(expect.classes ?? {}).map(([id, of]) =>
    labelled(
      text(`classification.${id}.name`),
      of === null ? say('openClass') : text(`classification.${id}.${of}.name`),
    ),
  )

function advice(expect: Expectation, { say, text }: Words): Text[] {
  const named = (ids: readonly string[] | undefined, label: string): Text[] =>
    (ids ?? []).map((id): Text => [{ strong: label }, ` ${text(`recommendation.${id}.text`)}`])
  return [
    ...named(expect.recommends, say('advised')),
    ...named(expect['does-not-recommend'], say('notAdvised')),
    ...named(expect.holds, say('held')),
    ...named(expect['checks-first'], say('checkFirst')),
  ]
}
