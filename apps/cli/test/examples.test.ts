// README.md shows commands with what they print, and case files with what they are for: both are tried here.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Advice } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { lende, root } from './lende.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```\n([\s\S]*?)\n```$/gm)].map(([, text]) => text as string)

/** Each command that stands alone in a block, and the block after it. */
const shown = blocks.flatMap((text, place) => {
  const [, typed, words] = /^(?:echo '(.*)' \| )?(?:npx lende|npm start --) (.*)$/.exec(text) ?? []
  return words === undefined ? [] : [{ command: text, words: words.split(' '), typed, prints: blocks[place + 1] ?? '' }]
})

describe('README.md', () => {
  it.each(shown)('shows what is printed by: $command', async ({ words, typed, prints }) => {
    const { out, code } = await lende(words, `${typed ?? '.'}\n`)
    expect(code).toBe(0)
    const lines = out.split('\n')
    let from = 0
    for (const line of prints.split('\n').filter((one) => one !== '...')) {
      const found = lines.indexOf(line, from)
      expect(found, `"${line}" is not printed, or not there`).toBeGreaterThanOrEqual(from)
      from = found + 1
    }
  })

  it('shows some commands, and names every example', () => {
    expect(shown.length).toBeGreaterThan(5)
    const files = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.yaml'))
    expect(files.filter((file) => !readme.includes(`examples/${file}`))).toStrictEqual([])
  })
})

describe('the examples', () => {
  const adviceFor = async (file: string, ...words: readonly string[]): Promise<Advice> => {
    const { out, code } = await lende(['advise', `examples/${file}`, '--format', 'json', ...words])
    expect(code).toBe(0)
    return JSON.parse(out) as Advice
  }

  it('the first visit is settled, and nothing is left to ask', async () => {
    const advice = await adviceFor('first-visit.yaml')
    expect(advice).toMatchObject({ urgency: { level: 'none', settled: true }, complete: true })
  })

  it('an NSAID waits for the kidneys, on a list that names what is known and what is not', async () => {
    const { urgency, recommendations, checkFirst } = await adviceFor(
      'pain-relief.yaml',
      '--role',
      'general-practitioner',
    )
    expect(urgency).toMatchObject({ level: 'none', settled: true })
    expect(recommendations.map(({ id }) => id)).not.toContain('kce-2017-nsaid')
    const [reasons, cautions] = checkFirst.find(({ id }) => id === 'kce-2017-nsaid')?.checklist ?? []
    expect(reasons?.criteria.filter((truth) => truth !== 'no')).toStrictEqual(['unknown'])
    expect(cautions?.criteria).toContain('yes')
  })

  it('a toe that lost a grade is a suspected deficit at the second visit, and none at the first', async () => {
    const deficit = ({ conditions }: Advice) => conditions.find(({ id }) => id === 'motor-sensory-deficit')
    const first = await adviceFor('leg-pain-follow-up.yaml', '--on', '2026-11-02')
    const second = await adviceFor('leg-pain-follow-up.yaml', '--on', '2026-11-12')
    expect([deficit(first)?.tier, first.newSigns]).toStrictEqual(['not-indicated', []])
    expect(deficit(second)).toMatchObject({
      tier: 'suspected',
      urgency: 'same-day',
      because: [{ fact: 'strength-left-drop', answer: { kind: 'interval', from: 1, to: 5 } }],
    })
    expect(second.newSigns.map(({ fact }) => fact)).toStrictEqual(['great-toe-extension-left'])
  })

  it('two questionnaires that disagree ask the clinician to decide', async () => {
    const { classifications, recommendations, nextQuestions } = await adviceFor('questionnaires-disagree.yaml')
    expect(classifications['kce-risk']).toMatchObject({ proposed: 'disagree', decided: null })
    expect(recommendations.map(({ id }) => id)).toContain('kce-2017-show-both-risk-tools')
    expect(nextQuestions.map(({ ask }) => ask)).toContain('kce-risk-decided')
  })

  it('nobody asked yet: nothing is advised, nothing reassured', async () => {
    const { urgency, reassurance, recommendations } = await adviceFor('nobody-asked-yet.yaml')
    expect(urgency).toMatchObject({ level: 'none', possibleUpTo: 'emergency', settled: false })
    expect([reassurance.held, recommendations]).toStrictEqual([true, []])
  })
})
