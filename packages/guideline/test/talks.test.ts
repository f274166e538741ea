// The two talks: every figure has a source, every sentence rests on advice, and a slip of the pen is found.

import { describe, expect, it } from 'vitest'
import type { TalkLine, Talks } from '../src/aids/talks.ts'
import { talks } from '../src/aids/talks.ts'
import { languages } from '../src/translations.ts'
import { shippedContent } from './shipped.ts'

const compiled = shippedContent
const { aids, guideline, texts, content: files } = compiled
const shipped = aids.talks as Talks
const { imaging, medicines } = shipped

const problems = (content: Talks): readonly string[] => talks.problems(content, guideline, [])
const withLine = (change: Partial<TalkLine>): Talks => ({
  ...shipped,
  imaging: { ...imaging, risks: [{ ...(imaging.risks[0] as TalkLine), line: 'another', ...change }] },
})
const lines = [
  ...[imaging.shows, imaging.changes, imaging.risks, imaging.instead, medicines.opening].flat(),
  ...medicines.groups.flatMap(({ more }) => more),
]

describe('what is shipped', () => {
  it('has no slip, and a text for every key', () => {
    expect(problems(shipped)).toEqual([])
    const keys = talks.texts(shipped).flatMap(([key, text]) => (text === undefined ? [] : [key]))
    expect(keys.filter((key) => !texts.has(key))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is there in all four languages', () => {
    const translations = files.translations.flatMap(({ language, value }) =>
      Object.entries(value).map(([key, one]) => `${language} ${key} ${one[language] ?? ''}`),
    )
    const keys = [...texts.keys()].filter((key) => key.startsWith('talk'))
    const missing = languages
      .filter((language) => language !== 'nl')
      .flatMap((language) =>
        keys.filter((key) => !translations.some((one) => one.startsWith(`${language} ${key} `) && !one.endsWith(' '))),
      )
    expect(missing).toEqual([])
  })

  it('names a source wherever there is a figure, read and not merely remembered', () => {
    const figures = lines.filter((one) => one.rows !== undefined || /\d/.test(one.text))
    expect(figures.length).toBeGreaterThan(8)
    for (const { line, source } of figures)
      expect({ line, from: (source?.from ?? []).length > 0, attested: source?.attested }).toEqual({
        line,
        from: true,
        attested: 'read-elsewhere',
      })
  })

  it('draws what the sentence says', () => {
    for (const { line, text, rows = [] } of lines)
      for (const { filled } of rows) expect({ line, says: text.includes(` ${filled}`) }).toEqual({ line, says: true })
  })

  it('says each age once, without a gap for who is grown up', () => {
    const bands = imaging.shows.flatMap(({ ages }) => (ages === undefined ? [] : [ages]))
    const sorted = bands.toSorted((a, b) => a.from - b.from)
    expect(sorted[0]?.from).toBe(18)
    for (const [place, { from }] of sorted.entries()) if (place > 0) expect(from).toBe((sorted[place - 1]?.to ?? 0) + 1)
  })

  it('never names a dose', () => {
    const all = [...texts].filter(([key]) => key.startsWith('talk.')).map(([, { text }]) => text)
    expect(all.filter((text) => /\b(mg|gram|milligram|tablet(ten)? per|keer per dag|per dag)\b/i.test(text))).toEqual(
      [],
    )
  })
})

describe('a talk is refused with', () => {
  it.each<[slip: string, content: Talks, problem: string]>([
    [
      'a figure without a source',
      { ...withLine({ text: 'Bij 3 van 10.', source: undefined }) },
      'figure without a source',
    ],
    [
      'a row that fills more than it draws',
      withLine({ rows: [{ row: 'all', filled: 5, of: 4 }] }),
      'another: all fills more than it draws',
    ],
    [
      'something against a scan that would stay while something is suspected',
      withLine({ with: ['opioid-name-every-reason'] }),
      'another: can be said while something is suspected',
    ],
    ['a recommendation that is not there', withLine({ with: ['luck'] }), 'another: there is no recommendation luck'],
    [
      'a class that is not there',
      withLine({ classes: [{ classification: 'kce-phase', in: ['later'] }] }),
      'another: there is no class later in kce-phase',
    ],
    ['ages of nobody', withLine({ ages: { from: 40, to: 30 } }), 'another: these ages are nobody’s'],
    ['a line twice', withLine({ line: 'meaning' }), 'meaning stands there twice'],
    [
      'a reason without its words',
      { ...shipped, medicines: { ...medicines, reasons: medicines.reasons.slice(1) } },
      'there is no reason kidney-function',
    ],
    [
      'a source that nothing uses',
      { ...shipped, sources: [...shipped.sources, { ...shipped.sources[0], source: 'luck' } as never] },
      'nothing names the source luck',
    ],
    [
      'a statement that is not there',
      withLine({
        source: { cites: [{ cite: 'kce-2017', statement: ['KCE-999'] }], reading: 'literal', attested: 'known' },
      }),
      'cites kce-2017 KCE-999, which is not in the sources',
    ],
  ])('%s', (_, content, problem) => {
    expect(problems(content).join('\n')).toContain(problem)
  })
})
