// `lende check`: every case of the content, every statement, every translation, every threshold.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine } from '@lende/engine'
import type { Invocation } from './invocation.ts'
import { formatOf } from './invocation.ts'
import { loadProduct, root } from './product.ts'

/** Reports what fails, with places; exit code 1 when anything does. */
export async function checkCommand(invocation: Invocation): Promise<number> {
  const format = formatOf(invocation, ['text', 'json'])
  await loadProduct(invocation)
  const { check, compile } = await import('@lende/guideline')
  const { evaluate } = (await import(pathToFileURL(join(root, 'build', 'evaluator.js')).href)) as Pick<
    Engine,
    'evaluate'
  >
  const report = check(compile(join(root, 'content')), evaluate)
  if (format === 'json')
    process.stdout.write(
      `${JSON.stringify({ ...report, cases: total(report.cases), byKind: report.cases, failed: report.failed }, undefined, 2)}\n`,
    )
  else process.stdout.write(inWords(report))
  return report.failed.length === 0 ? 0 : 1
}

type Report = ReturnType<typeof import('@lende/guideline')['check']>

const total = ({ rule, worked, boundary }: Report['cases']): number => rule + worked + boundary

function inWords(report: Report): string {
  const { rule, worked, boundary } = report.cases
  return [
    ...report.failed.map(({ kind, where, says }) => `${where}: ${kind}: ${says}`),
    `edition ${report.edition}`,
    `${rule} rule cases, ${worked} worked patients, ${boundary} boundary values`,
    `${report.statements} statements, ${report.openStatements.length} open`,
    ...(['patient', 'clinician'] as const).map((audience) => reading(audience, report.readability)),
    report.failed.length === 0 ? 'nothing failed' : `${report.failed.length} failed`,
    '',
  ].join('\n')
}

/** How the texts for one audience read, by language: how many, the words of a sentence, the share within limits. */
const reading = (audience: string, figures: Report['readability']): string =>
  `${audience} texts, words a sentence: ${figures
    .filter((one) => one.audience === audience)
    .map(
      ({ language, texts, withinLimits, meanSentence, longestSentence }) =>
        `${language} mean ${meanSentence}, longest ${longestSentence}, ${percent(withinLimits, texts)} of ${texts} within limits`,
    )
    .join('; ')}`

const percent = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${Math.floor((100 * part) / whole)} %`
