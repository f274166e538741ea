// Letters, sheets and notes at the door: as text, as a page, into a file; what is mistyped is told.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lende } from './lende.ts'

const folder = mkdtempSync(join(tmpdir(), 'lende-document-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const visit = 'examples/first-visit.yaml'
const agreed = (plan: unknown): string =>
  JSON.stringify({
    schema: 'lende-case/1',
    assessments: [{ on: '2026-11-20', answers: { 'work-status': 'absent' }, agreed: plan }],
  })
const work = { kind: 'paid', unit: 'hours', weeks: [{ from: '2026-11-23', amount: 12, tasks: 'desk' }] }

describe('a document', () => {
  it('is plain text with its day and edition, in the language asked', async () => {
    const { out, code } = await lende(['document', 'letter-general-practitioner', visit, '--lang', 'en'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Letter to the general practitioner\n/)
    expect(out).toMatch(/Saturday,? 21 November 2026/)
    expect(out).toMatch(/Lende, edition 20\d\d\.\d+\+[0-9a-f]+, 2026-11-21\./)
  })

  it('is a page by itself, with its language and one heading above the others, and no script', async () => {
    const file = join(folder, 'leaflet.html')
    const words = ['document', 'leaflet', visit, '--lang', 'fr', '--to', 'html', '--out', file]
    const { out, code } = await lende(words)
    const page = readFileSync(file, 'utf8')
    expect([code, out]).toStrictEqual([0, ''])
    expect(page).toContain('<html lang="fr">')
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page).toContain('@page { size: A4')
    expect(page).not.toMatch(/<script|https?:|src=|style=/)
  })

  it('tells an employer the steps only with the patient’s yes', async () => {
    const sheet = (plan: unknown) => lende(['document', 'employer-sheet', '-', '--lang', 'en'], agreed(plan))
    expect((await sheet({ work })).out).not.toContain('desk')
    expect((await sheet({ work: { ...work, consent: { employer: 'yes' } } })).out).toContain('desk')
  })
})

describe('is refused with', () => {
  it('a kind that there is none of, and names the nearest', async () => {
    const { err, code } = await lende(['document', 'letter-psychologis', visit])
    expect(code).toBe(2)
    expect(err).toContain('Did you mean letter-psychologist?')
  })

  it('a form that it is not written in, or a recipient that it is not for', async () => {
    const form = await lende(['document', 'leaflet', visit, '--to', 'htm'])
    expect([form.code, form.err.includes('Did you mean html?')]).toStrictEqual([2, true])
    const other = await lende(['document', 'letter-specialist', visit, '--recipient', 'spine-surgeo'])
    expect([other.code, other.err.includes('Did you mean spine-surgeon?')]).toStrictEqual([2, true])
  })

  it('a role that does not make it, and names who does', async () => {
    const { err, code } = await lende(['document', 'letter-general-practitioner', visit, '--role', 'patient'])
    expect(code).toBe(2)
    expect(err).toContain('physiotherapist')
  })

  it('a slip in what was agreed, with its place', async () => {
    const file = join(folder, 'slip.json')
    writeFileSync(file, agreed({ work: { ...work, unit: 'hour' } }))
    const { err, code } = await lende(['document', 'leaflet', file])
    expect(code).toBe(2)
    expect(err).toMatch(/slip\.json:1:\d+: /)
  })
})
