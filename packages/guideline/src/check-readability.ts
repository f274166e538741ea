// Are patient texts easy and clinician texts terse, in every language, and is nothing said that frightens a patient?
// The limits, the words never said and their sources stand in `content/readability.yaml`.

import type { Compiled } from './compile.ts'
import type { Failure } from './failure.ts'
import { phraseIn, searchable } from './phrases.ts'
import type { Reading } from './reading.ts'
import { filledIn, longestSentence, longestWord, longWords, meanSentence, readingOf } from './reading.ts'
import { lettersIn } from './sentences.ts'
import type { ReadabilityFile } from './shape.ts'
import type { Language } from './translations.ts'
import { languages } from './translations.ts'

export const audiences = ['patient', 'clinician'] as const
export type Audience = (typeof audiences)[number]

/** How the texts for one audience read in one language. */
export interface ReadingFigures {
  readonly language: Language
  readonly audience: Audience
  readonly texts: number
  /** Texts that no limit of their own and no word never said stops. */
  readonly withinLimits: number
  /** Words a sentence. */
  readonly meanSentence: number
  readonly longestSentence: number
  /** Percent of the words. */
  readonly longWords: number
}

/** Reads every text for patients and clinicians, and reports those that are too hard, too long or frightening. */
export function checkReadability(compiled: Compiled): {
  readonly figures: readonly ReadingFigures[]
  readonly failed: readonly Failure[]
} {
  const [file] = compiled.content.readability
  if (file === undefined) return { figures: [], failed: [failure('content', 'has no readability.yaml')] }
  const groups = audiences.flatMap((audience) =>
    languages.map((language) => ({ audience, language, texts: textsFor(audience, language, compiled) })),
  )
  const judged = groups.map((group) => ({
    ...group,
    findings: group.texts.flatMap((text) => findingsIn(text, group.audience, file.value)),
  }))
  const findings = judged.flatMap((group) => group.findings)
  return {
    figures: judged.map((group) => figuresOf(group, group.findings, file.value)),
    failed: [
      ...findings
        .filter((finding) => !file.value.allowances.some((allowance) => covers(allowance, finding)))
        .map(({ text, says }) => failure(`${text.file}: ${text.key}`, `${text.language}: ${says}`)),
      ...judged.flatMap((group) => togetherFailures(group, file.value)),
      ...idleAllowances(file.value, findings),
      ...unknownSources(file.value),
    ],
  }
}

const failure = (where: string, says: string): Failure => ({ kind: 'readability', where, says })

interface ReadText {
  readonly key: string
  readonly file: string
  readonly language: Language
  /** As each country reads it. */
  readonly filled: readonly string[]
}

interface Group {
  readonly audience: Audience
  readonly language: Language
  readonly texts: readonly ReadText[]
}

/** The texts of one audience in one language. Where a translation is missing or stale, there is nothing to read yet. */
function textsFor(audience: Audience, language: Language, compiled: Compiled): ReadText[] {
  const forPatientsOnly = new Set(
    compiled.guideline.recommendations
      .filter(({ roles }) => roles.every((role) => role === 'patient'))
      .map(({ id }) => `recommendation.${id}.text`),
  )
  const waiting = new Set(
    compiled.translationProblems
      .filter(({ file }) => file?.startsWith(`translations/${language}/`))
      .map(({ name }) => name),
  )
  const folder = language === 'nl' ? '' : `translations/${language}/`
  const wording = compiled.wordings[language]
  return [...compiled.texts].flatMap(([key, { file, text }]) =>
    audienceOf(key, forPatientsOnly) === audience && !waiting.has(key)
      ? [{ key, file: `${folder}${file}`, language, filled: filledIn(wording[key] ?? text, wording) }]
      : [],
  )
}

/** Who reads a text, by its key. The statements of sources, stories and names are not judged. */
function audienceOf(key: string, forPatientsOnly: ReadonlySet<string>): Audience | undefined {
  if (forPatientsOnly.has(key) || patientKeys.test(key)) return 'patient'
  return clinicianKeys.test(key) ? 'clinician' : undefined
}

const patientKeys =
  /^(fact\..+\.ask-patient|recommendation\..+\.patient|safety-net\..+|intake\..+|together\..+|exercise\..+|programme\..+|talk\..+|work-plan\..+|instrument\..+\.(label|ask))$/
const clinicianKeys =
  /^(fact\..+\.(ask|note)|recommendation\..+\.text|(rule|classification)\..+\.because|scope\..+\.instead|instrument\..+\.note)$/

interface Finding {
  readonly text: ReadText
  readonly limit: ReadabilityFile['allowances'][number]['limit']
  readonly says: string
}

/** What stops one text, each thing once, whatever the country. */
function findingsIn(text: ReadText, audience: Audience, file: ReadabilityFile): Finding[] {
  const { language, filled } = text
  const limits = file.limits[audience][language]
  const readings = filled.map((one) => readingOf(one, language))
  const sentence = most(readings.map(longestSentence), ({ words }) => words)
  const word = most(readings.map(longestWord), lettersIn)
  const over = (
    limit: 'longest-sentence' | 'longest-word',
    thing: string,
    found: number,
    itself: string,
  ): Finding[] => {
    const { 'at-most': atMost, unit } = limits[limit]
    return found <= atMost
      ? []
      : [{ text, limit, says: `a ${thing} of ${found} ${unit}, at most ${atMost}: ${itself}` }]
  }
  return [
    ...over('longest-sentence', 'sentence', sentence.words, sentence.text),
    ...over('longest-word', 'word', lettersIn(word), word),
    ...(audience === 'patient' ? neverSaidIn(text, file) : []),
  ]
}

const most = <One>(all: readonly One[], size: (one: One) => number): One =>
  all.reduce((largest, one) => (size(one) > size(largest) ? one : largest))

function neverSaidIn(text: ReadText, file: ReadabilityFile): Finding[] {
  const inCountries = text.filled.map((one) => searchable(one, text.language))
  return file['never-said'].flatMap((said) => {
    const { never, instead } = said[text.language]
    const [found] = never.flatMap((phrase) => inCountries.flatMap((one) => phraseIn(one, phrase, text.language) ?? []))
    return found === undefined
      ? []
      : [{ text, limit: 'never-said' as const, says: `says "${found}" (${said.idea}); say rather: ${instead}` }]
  })
}

const readingsIn = ({ texts, language }: Group): Reading[] =>
  texts.map(({ filled }) => readingOf(filled[0] as string, language))

/** The mean and the share of long words are judged over all texts together: one short text says little about either. */
function togetherFailures(group: Group, file: ReadabilityFile): Failure[] {
  const readings = readingsIn(group)
  const limits = file.limits[group.audience][group.language]
  const where = `${group.audience} texts together`
  const judge = (name: 'mean-sentence' | 'long-words', found: number): Failure[] =>
    found <= limits[name]['at-most']
      ? []
      : [
          failure(
            where,
            `${group.language}: ${name} ${tenths(found)} ${limits[name].unit}, at most ${limits[name]['at-most']}`,
          ),
        ]
  return [
    ...judge('mean-sentence', meanSentence(readings)),
    ...judge('long-words', longWords(readings, file['long-word']['at-least'])),
  ]
}

const tenths = (value: number): number => Math.round(value * 10) / 10

function figuresOf(group: Group, findings: readonly Finding[], file: ReadabilityFile): ReadingFigures {
  const readings = readingsIn(group)
  return {
    language: group.language,
    audience: group.audience,
    texts: group.texts.length,
    withinLimits: group.texts.length - new Set(findings.map(({ text }) => text.key)).size,
    meanSentence: tenths(meanSentence(readings)),
    longestSentence: Math.max(0, ...readings.map((reading) => longestSentence(reading).words)),
    longWords: tenths(longWords(readings, file['long-word']['at-least'])),
  }
}

type Allowance = ReadabilityFile['allowances'][number]

const covers = ({ text, limit, languages: of }: Allowance, finding: Finding): boolean =>
  text === finding.text.key && limit === finding.limit && of.includes(finding.text.language)

/** An allowance that no text needs any more goes. */
const idleAllowances = ({ allowances }: ReadabilityFile, findings: readonly Finding[]): Failure[] =>
  allowances.flatMap((allowance) =>
    allowance.languages
      .filter((language) => !findings.some((one) => covers({ ...allowance, languages: [language] }, one)))
      .map((language) =>
        failure('readability.yaml', `${language}: ${allowance.text} needs no allowance of ${allowance.limit}`),
      ),
  )

/** Every source that a limit or an idea names is listed. */
function unknownSources(file: ReadabilityFile): Failure[] {
  const known = new Set(file.sources.map(({ source }) => source))
  const named = [
    file['long-word'],
    ...audiences.flatMap((audience) => languages.flatMap((language) => Object.values(file.limits[audience][language]))),
    ...file['never-said'],
  ].flatMap(({ from }) => from ?? [])
  return [...new Set(named)]
    .filter((source) => !known.has(source))
    .map((source) => failure('readability.yaml', `names ${source}, which is not among its sources`))
}
