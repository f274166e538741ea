// A patient text that is too hard, too long or frightening does not get through, in any language; a good one does.

import type { Compiled, Failure } from '@lende/guideline'
import { checkReadability, languages } from '@lende/guideline'
import { describe, expect, it } from 'vitest'
import { phraseIn, searchable } from '../src/phrases.ts'
import type { ReadabilityFile } from '../src/shape.ts'
import { checkAltered, compileAltered } from './altered-content.ts'
import { shippedContent } from './shipped.ts'

const content = shippedContent
const asWritten = checkReadability(content)
const inWords = ({ where, says }: Failure): string => `${where}: ${says}`
const already = new Set(asWritten.failed.map(inWords))

/** What fails because of a change. */
const failures = (changed: Compiled): string[] =>
  checkReadability(changed)
    .failed.map(inWords)
    .filter((one) => !already.has(one))

type Language = keyof Compiled['wordings']

/** The content with one text saying something else in one language. */
const saying = (language: Language, text: string, key = 'safety-net.weakness', of = content): Compiled => ({
  ...of,
  wordings: { ...of.wordings, [language]: { ...of.wordings[language], [key]: text } },
})

/** The content with other limits, words or allowances. */
const judgedBy = (change: (file: ReadabilityFile) => ReadabilityFile, of = content): Compiled => ({
  ...of,
  content: {
    ...of.content,
    readability: of.content.readability.map((file) => ({ ...file, value: change(file.value) })),
  },
})

/** A sentence of so many words. */
const sentenceOf = (count: number): string => `${Array.from({ length: count }, () => 'nu').join(' ')}.`

describe('the texts as they are', () => {
  it('read easily for patients and tersely for clinicians, in four languages', () => {
    expect([...already]).toStrictEqual([])
    expect(asWritten.figures.map(({ audience, language }) => `${audience} ${language}`)).toStrictEqual(
      ['patient', 'clinician'].flatMap((audience) => languages.map((language) => `${audience} ${language}`)),
    )
    for (const { texts, meanSentence, longestSentence } of asWritten.figures) {
      expect(texts).toBeGreaterThan(70)
      expect(longestSentence).toBeGreaterThan(meanSentence)
    }
  })
})

describe('a sentence too long for a patient', () => {
  const short = 'Bel dezelfde dag uw {general-practitioner} als een been of voet slapper wordt.'
  const long =
    'Bel dezelfde dag uw {general-practitioner} als een been of voet slapper wordt dan het gisteren nog was toen u de trap op liep.'

  it('fails the check, named with its key, language, length and limit; its translations wait and are not read', async () => {
    const { failed, readability } = await checkAltered(['safety/safety-net.yaml', short, long])
    const found = failed.filter(({ kind }) => kind === 'readability').map(inWords)
    expect(found.filter((one) => !already.has(one))).toStrictEqual([
      `safety/safety-net.yaml: safety-net.weakness: nl: a sentence of 23 words, at most 20: ${long.replace('{general-practitioner}', 'huisarts')}`,
    ])
    const texts = (of: typeof readability): number[] =>
      of.filter(({ audience }) => audience === 'patient').map((one) => one.texts)
    const [nl = 0, ...others] = texts(asWritten.figures)
    expect(texts(readability)).toStrictEqual([nl, ...others.map((count) => count - 1)])
  })

  it('is found in a translation, which is named', () => {
    expect(failures(saying('de', sentenceOf(19)))).toStrictEqual([
      `translations/de/safety/safety-net.yaml: safety-net.weakness: de: a sentence of 19 words, at most 18: ${sentenceOf(19)}`,
    ])
    expect(failures(saying('de', sentenceOf(18)))).toStrictEqual([])
  })

  it('is measured with its terms filled in, in the country where it is longest', () => {
    const planted = saying('nl', `Bel {emergency-number} ${sentenceOf(18)}`)
    const numbered = (number: string, country: string): Compiled => {
      const each = saying('nl', 'noodnummer', 'word.term.emergency-number.be', planted)
      const { 'word.term.emergency-number': _, ...nl } = { ...each.wordings.nl }
      const both = {
        ...nl,
        'word.term.emergency-number.nl': 'noodnummer',
        [`word.term.emergency-number.${country}`]: number,
      }
      return { ...each, wordings: { ...each.wordings, nl: both } }
    }
    for (const country of ['be', 'nl']) {
      const found = failures(numbered('een lang nummer', country)).filter((one) => one.includes('safety-net.weakness'))
      expect(found.join(), country).toMatch(/nl: a sentence of 22 words, at most 20: Bel een lang nummer nu/)
      expect(failures(numbered('112', country)).join(), country).not.toMatch(/safety-net\.weakness/)
    }
  })

  it('may stand where an allowance gives the reason, and an idle allowance goes', () => {
    const allowing = (limit: 'longest-sentence' | 'longest-word'): Compiled =>
      judgedBy(
        (file) => ({
          ...file,
          allowances: [{ text: 'safety-net.weakness', limit, languages: ['nl'], because: 'Een proef.' }],
        }),
        saying('nl', long),
      )
    expect(failures(allowing('longest-sentence'))).toStrictEqual([])
    expect(failures(allowing('longest-word')).join()).toMatch(
      /a sentence of 23 words.*safety-net\.weakness needs no allowance of longest-word/,
    )
    const [allowed] = checkReadability(allowing('longest-sentence')).figures
    expect(allowed?.withinLimits).toBe((asWritten.figures[0]?.withinLimits ?? 0) - 1)
  })
})

describe('other limits', () => {
  it('a word too long for a patient is named', () => {
    expect(failures(saying('nl', 'Bel bij ontstekingsverschijnselen.')).join()).toMatch(
      /nl: a word of 25 letters, at most 18: ontstekingsverschijnselen/,
    )
  })

  it('the mean sentence and the share of long words are judged over all texts together', () => {
    const stricter = judgedBy((file) => {
      const { nl, en } = file.limits.patient
      const mean = { ...nl, 'mean-sentence': { ...nl['mean-sentence'], 'at-most': 5 } }
      const long = { ...en, 'long-words': { ...en['long-words'], 'at-most': 3 } }
      return { ...file, limits: { ...file.limits, patient: { ...file.limits.patient, nl: mean, en: long } } }
    })
    const found = failures(stricter)
    expect(found).toHaveLength(2)
    expect(found[0]).toMatch(/^patient texts together: nl: mean-sentence [\d.]+ words, at most 5$/)
    expect(found[1]).toMatch(/^patient texts together: en: long-words [\d.]+ percent, at most 3$/)
  })

  it('a label is no sentence: twenty items of two words do not make a text easy', () => {
    const items = Object.keys(content.wordings.nl).filter((key) => /^instrument\..*items.*\.label$/.test(key))
    const short = items.reduce((of, key) => saying('nl', 'nu', key, of), content)
    expect(items.length).toBeGreaterThanOrEqual(20)
    expect(checkReadability(short).figures[0]?.meanSentence).toBe(asWritten.figures[0]?.meanSentence)
  })

  it('a clinician reads longer sentences than a patient, but not any', () => {
    const reason = 'rule.sensory-loss-any-leg.because'
    expect(failures(saying('nl', sentenceOf(25), reason))).toStrictEqual([])
    expect(failures(saying('nl', sentenceOf(26), reason)).join()).toMatch(
      /rule\.sensory-loss-any-leg\.because: nl: a sentence of 26 words, at most 25/,
    )
  })

  it('the statements of a source, a story and the name of a rule are not judged', () => {
    const keys = Object.keys(content.wordings.nl).filter((key) => /^(statement|case|currency|word\.rule)\./.test(key))
    const longOnes = Object.fromEntries(keys.map((key) => [key, sentenceOf(60)]))
    const long = { ...content, wordings: { ...content.wordings, nl: { ...content.wordings.nl, ...longOnes } } }
    expect(keys.length).toBeGreaterThan(300)
    expect(failures(long)).toStrictEqual([])
  })

  it('a source that is not listed is named', () => {
    const unlisted = judgedBy((file) => ({
      ...file,
      sources: file.sources.filter(({ source }) => source !== 'onze-taal'),
    }))
    expect(failures(unlisted)).toStrictEqual(['readability.yaml: names onze-taal, which is not among its sources'])
  })
})

describe('what is never said to a patient', () => {
  it.each([
    ['nl', 'Dat is gewone rugslijtage.', 'wear-and-tear'],
    ['nl', 'Bel, anders raakt u verlamd.', 'paralysis'],
    ['nl', 'Uw rug is KAPOT.', 'broken'],
    ['nl', 'Zo ontstaat ernstige schade.', 'serious-damage'],
    ['fr', 'C’est l’usure du dos.', 'wear-and-tear'],
    ['fr', 'Sinon vous serez paralysée.', 'paralysis'],
    ['fr', 'Le disque est dégénératif.', 'wear-and-tear'],
    ['de', 'Das ist der VERSCHLEISS.', 'wear-and-tear'],
    ['de', 'Sonst drohen bleibende Schäden.', 'serious-damage'],
    ['de', 'Der Rücken ist kaputt.', 'broken'],
    ['en', 'It is only wear-and-tear.', 'wear-and-tear'],
    ['en', 'You may end up paralysed.', 'paralysis'],
    ['en', 'A disc is degenerating.', 'wear-and-tear'],
  ] as const)('%s: %s', (language, text, idea) => {
    const found = failures(saying(language, text))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`safety-net\\.weakness: ${language}: says ".+" \\(${idea}\\); say rather: .+`))
  })

  it.each([
    ['nl', 'Meer doen is niet schadelijk; verlies de moed niet.'],
    ['nl', 'Uw afspraak is verschoven naar simultaan overleg over uw aanstelling.'],
    ['fr', 'Prenez la mesure du temps, cela ne nuit pas.'],
    ['fr', 'Faites les deux simultanément.'],
    ['de', 'Bewegung schadet nicht, auch wenn ein Bein lahmt.'],
    ['de', 'Ihr Termin wurde verschoben.'],
    ['en', 'Wear what you like; a tear in your eye is fine.'],
  ] as const)('%s: %s is left alone', (language, text) => {
    expect(failures(saying(language, text))).toStrictEqual([])
  })

  it('clinicians may read it', () => {
    const text = 'Slijtage of ernstige schade, met verlamde benen.'
    expect(failures(saying('nl', text, 'rule.sensory-loss-any-leg.because'))).toStrictEqual([])
  })

  it('a recommendation for the patient only is read by the patient', () => {
    const id = 'kngf-2013-p3-end-treatment'
    const frightening = saying('nl', 'Uw rug is kapot.', `recommendation.${id}.text`)
    expect(failures(frightening)).toStrictEqual([])
    const { guideline } = frightening
    const recommendations = guideline.recommendations.map((one) =>
      one.id === id ? { ...one, roles: ['patient'] } : one,
    )
    expect(failures({ ...frightening, guideline: { ...guideline, recommendations } }).join()).toMatch(
      /recommendation\.kngf-2013-p3-end-treatment\.text: nl: says "kapot"/,
    )
  })

  it('a star needs three letters to stand on', () => {
    const altered = compileAltered(['readability.yaml', "'*slijtage*', slijt,", "'*s*', slijt,"])
    expect(altered.problems.map(({ file, detail }) => `${file}: ${detail}`).join()).toMatch(
      /readability\.yaml: expected words, with a star/,
    )
    expect(checkReadability(altered).failed.map(inWords)).toStrictEqual(['content: has no readability.yaml'])
  })

  it('and what is offered instead does not say it either', () => {
    const ideas = content.content.readability[0]?.value['never-said'] ?? []
    const said = languages.flatMap((language) => {
      const never = ideas.flatMap((idea) => idea[language].never)
      return ideas.flatMap((idea) =>
        never.filter((phrase) => phraseIn(searchable(idea[language].instead, language), phrase, language)),
      )
    })
    expect(ideas.length).toBeGreaterThan(5)
    expect(said).toStrictEqual([])
  })
})
