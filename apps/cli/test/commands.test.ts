// The other commands at the door: why, what would change it, scores, checks, proofs, and the way in.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lende, root, run } from './lende.ts'

const folder = mkdtempSync(join(tmpdir(), 'lende-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('explain and what-would-change', () => {
  it('why: the fewest answers, the rule in words, and the statement', async () => {
    const { out, code } = await lende(['explain', 'examples/first-visit.yaml', 'radicular-pain'])
    expect(code).toBe(0)
    expect(out).toContain('uitstralende beenpijn: nee')
    expect(out).toContain('KNGF-3.2')
  })

  it('why not, and why open, are answered too', async () => {
    const closed = await lende([
      'explain',
      'examples/first-visit.yaml',
      'kngf-2013-p1-short-bed-rest',
      '--format',
      'json',
    ])
    expect(JSON.parse(closed.out)).toMatchObject([{ truth: 'no', because: [{ fact: 'bed-rest-only-pain-control' }] }])
    const open = await lende(['explain', '-', 'cauda-equina', '--format', 'json'], '{}')
    expect((JSON.parse(open.out) as { truth: string }[])[0]?.truth).toBe('unknown')
  })

  it('what would change: one answer is named before two, and age never once it is known', async () => {
    const { out } = await lende([
      'what-would-change',
      'examples/first-visit.yaml',
      'kngf-2013-p1-reassure',
      '--format',
      'json',
    ])
    const [{ goal, changes }] = JSON.parse(out) as [{ goal: string; changes: { fact: string }[][] }]
    expect(goal).toBe('no')
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.map((change) => change.length)).toStrictEqual([...changes.map((change) => change.length)].sort())
    expect(changes.flat().map(({ fact }) => fact)).not.toContain('age')
  })
})

describe('score', () => {
  const score = (instrument: string, text: string, ...words: string[]) =>
    lende(['score', instrument, '-', '--format', 'json', ...words], text)

  it('a missing item is never zero: bounds, and what is missing', async () => {
    const { out } = await score('qbpds', 'items: {q1: 3, q2: 5}')
    expect(JSON.parse(out)).toMatchObject({ score: { status: 'incomplete', bounds: [8, 98], unvalidated: true } })
  })

  it('a total from the official form counts as validated', async () => {
    const { out } = await score('qbpds', '{total: 45, form: official}')
    expect(JSON.parse(out)).toMatchObject({ score: { status: 'complete', value: 45, unvalidated: false } })
  })

  it('change between two assessments: points and percent apart, and a sentence', async () => {
    const assessment = (on: string, total: number) => ({ on, answers: { qbpds: { total, form: 'official' } } })
    const theCase = JSON.stringify({
      schema: 'lende-case/1',
      assessments: [assessment('2026-01-01', 45), assessment('2026-02-01', 30)],
    })
    const { out } = await score('qbpds', theCase)
    expect(JSON.parse(out)).toMatchObject({
      since: '2026-01-01',
      change: { difference: -15, importantByPoints: 'no', importantByPercent: 'yes' },
    })
    const page = await lende(['score', 'qbpds', '-'], theCase)
    expect(page.out).toContain('-15')
  })

  it('a bad item has its place', async () => {
    const { err, code } = await lende(['score', 'qbpds', '-'], 'items:\n  q1: 7\n')
    expect(err).toMatch(/^<stdin>:2:3/)
    expect(code).toBe(2)
  })
})

describe('check, prove, new-rule', () => {
  it('check counts cases and open statements, and nothing fails', async () => {
    const { out, code } = await lende(['check', '--format', 'json'])
    const report = JSON.parse(out) as {
      cases: number
      failed: unknown[]
      openStatements: string[]
      byKind: { worked: number }
      readability: { language: string; audience: string; texts: number; withinLimits: number }[]
    }
    expect(report.failed).toStrictEqual([])
    expect(code).toBe(0)
    expect(report.byKind.worked).toBeGreaterThanOrEqual(40)
    expect(report.openStatements.every((statement) => statement.startsWith('KCE-'))).toBe(true)
    expect(report.cases).toBeGreaterThan(300)
    expect(report.readability).toHaveLength(8)
    expect(report.readability.every(({ texts, withinLimits }) => withinLimits > 0.9 * texts)).toBe(true)
  })

  it('prove leaves nothing unproved', async () => {
    const { out, code } = await lende(['prove', '--format', 'json'])
    const proof = JSON.parse(out) as { obligations: { proved: boolean }[] }
    expect(proof.obligations.filter(({ proved }) => !proved)).toStrictEqual([])
    expect(code).toBe(0)
  })

  it('a new rule is YAML with everything a rule needs', async () => {
    const { out, code } = await lende(['new-rule', 'kngf-2013-p1-example'])
    expect(code).toBe(0)
    const [rule] = parse(out) as [Record<string, unknown>]
    expect(Object.keys(rule)).toStrictEqual(
      expect.arrayContaining(['recommendation', 'when', 'source', 'review', 'cases']),
    )
    expect((await lende(['new-rule', 'Not A Name'])).code).toBe(2)
  })
})

describe('the consult', () => {
  const consult = (lines: readonly string[], ...words: string[]) =>
    lende(['consult', '--lang', 'en', ...words], `${lines.join('\n')}\n`)

  it('asks in authored order, refuses what is no answer, goes back, and ends in the advice', async () => {
    const { out, code } = await consult(['twelve', '1', '<', '1', '.'])
    expect(code).toBe(0)
    expect(out.match(/Question 1\./g)?.length).toBe(2)
    expect(out.match(/Question 2\./g)?.length).toBe(2)
    expect(out).toContain('I do not understand')
    expect(out).toContain('STILL TO ASK')
  })

  it('an emergency stops everything until it is acknowledged by a word', async () => {
    const { out } = await consult(['42', '4', 'yes', 'understood', '.'])
    expect(out).toContain('STOP. Act now.')
    expect(out.match(/Type understood to go on/g)?.length).toBe(2)
  })

  it('not knowing is asked for its reason, and is never asked again', async () => {
    const { out } = await consult(['42', '-', '2', '1', '.'])
    expect(out.match(/Trouble|urine/gi)).not.toBeNull()
    expect(out).toContain('Why can it not be answered?')
    expect(out).toContain('Not yet settled')
  })

  it('any answer can be changed, and the case is saved and opened again for a follow-up', async () => {
    const file = join(folder, 'saved.yaml')
    const first = await consult(['1', '1', '!', '1', '2', '.', file])
    expect(first.out).toContain(`Saved in ${file}`)
    const saved = parse(readFileSync(file, 'utf8')) as {
      assessments: { answers: Record<string, unknown>; edition: string }[]
    }
    expect(saved.assessments[0]?.answers['bladder-disturbance']).toBe('explained')
    expect(saved.assessments[0]?.edition).toMatch(/^\d{4}\.\d+\+[0-9a-f]{12}$/)
    const again = await lende(['consult', file, '--lang', 'en', '--on', '2026-12-05'], '.\n')
    expect(again.code).toBe(0)
    expect(again.out).toContain('urin')
  })

  it('one sign answers the rest of a screen as no or normal, and says which', async () => {
    const { out } = await consult(['1', '*', '.'])
    expect(out).toContain('* answers the rest of this screen with no or normal')
    expect(out).toMatch(/Noted as no or normal: .*saddle/)
    expect(out.match(/^--- /gm)?.length).toBe(2)
  })

  it('never overwrites a file', async () => {
    const file = join(folder, 'kept.yaml')
    writeFileSync(file, 'mine')
    const { out } = await consult(['1', '.', file, ''])
    expect(out).toContain('Not saved')
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
})

describe('the pathway without a patient', () => {
  it('lists what a role does at a stage, in every language', async () => {
    for (const [language, told] of [
      ['nl', 'korset'],
      ['fr', 'corset'],
      ['de', 'Korsett'],
      ['en', 'corset'],
    ] as const) {
      const { out, code } = await lende([
        'pathway',
        '--role',
        'physiotherapist',
        '--phase',
        'acute',
        '--kind',
        'low-back',
        '--lang',
        language,
      ])
      expect(code).toBe(0)
      expect(out).toContain(told)
      expect(out).not.toMatch(/undefined|recommendation\.|\{[a-z]/)
    }
  })

  it('as JSON has every stage of a role when none is named', async () => {
    const { out } = await lende(['pathway', '--role', 'spine-surgeon', '--format', 'json'])
    const stages = JSON.parse(out) as { stage: { phase: string; kind: string } }[]
    expect(stages.map(({ stage }) => `${stage.kind} ${stage.phase}`).length).toBe(8)
  })

  it('refuses a stage that does not exist, and names those that do', async () => {
    const { code, err } = await lende(['pathway', '--phase', 'acut'])
    expect(code).toBe(2)
    expect(err).toMatch(/hyperacute, acute, subacute, chronic.*Did you mean acute/)
  })
})

describe('the way in', () => {
  it('npm start with words is that command', async () => {
    const { out, code } = await run(process.execPath, [
      join(root, 'scripts', 'start.mjs'),
      'advise',
      'examples/first-visit.yaml',
      '--lang',
      'en',
    ])
    expect(code).toBe(0)
    expect(out).toContain('profile 1')
  })

  it('help names every command', async () => {
    const { out, code } = await lende(['--help'])
    expect(code).toBe(0)
    for (const command of [
      'consult',
      'advise',
      'explain',
      'what-would-change',
      'score',
      'check',
      'prove',
      'book',
      'new-rule',
      'pathway',
      'wording-pack',
    ])
      expect(out).toContain(`lende ${command}`)
  })
})
