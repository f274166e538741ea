// The house rules that no compiler holds: whose words we use, who imports whom, and that generated files are fresh.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { bookPages } from '../apps/cli/src/book/pages.ts'
import { shippedContent } from '../packages/guideline/test/shipped.ts'
import { wrongArrows } from './check-arrows.ts'
import { doorsFile, doorTypes } from './doors.ts'
import { referenceFiles } from './reference.ts'
import { protectedRuns, runsOf } from './source-runs.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const textFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|tsx?|yaml|json|m?js|html|css|sql|svg|txt)$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file))

describe('our own words', () => {
  it('no file holds nine words in a row of a source document', () => {
    const known = protectedRuns()
    const documents = readdirSync(root).filter((file) => file.endsWith('.md'))
    const files = [
      ...documents,
      ...['content', 'docs', 'packages', 'apps', 'scripts', 'examples', 'bench'].flatMap(textFiles),
    ]
    const copied = files.filter((file) => runsOf(readFileSync(join(root, file), 'utf8')).some((run) => known.has(run)))
    expect(known.size).toBeGreaterThan(1500)
    expect(copied).toStrictEqual([])
  })

  it('a run is found whatever its capitals, accents and punctuation', () => {
    expect(runsOf('De één, twee drie; VIER vijf zes zeven acht negen')).toStrictEqual([
      ...runsOf('de een twee drie vier vijf zes zeven acht'),
      ...runsOf('een twee drie vier vijf zes zeven acht negen'),
    ])
  })
})

describe('who may import whom', () => {
  let folder = ''
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function projectWith(files: Readonly<Record<string, string>>): string {
    folder = mkdtempSync(join(tmpdir(), 'lende-arrows-'))
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, file, '..'), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    return folder
  }

  it('holds in this project', () => {
    expect(wrongArrows(root)).toStrictEqual([])
  })

  it('a reversed import fails', () => {
    const project = projectWith({ 'packages/engine/src/a.ts': "import { b } from '@lende/wording'\n" })
    expect(wrongArrows(project)).toStrictEqual(['packages/engine/src/a.ts may not import @lende/wording'])
  })

  it('an undeclared import fails, over several lines too', () => {
    const project = projectWith({ 'packages/engine/src/a.ts': "import {\n  b,\n} from 'left-pad'\n" })
    expect(wrongArrows(project)).toStrictEqual(['packages/engine/src/a.ts may not import left-pad'])
  })

  it('a pure package may not touch the machine', () => {
    const project = projectWith({ 'packages/engine/src/a.ts': "const fs = await import('node:fs')\n" })
    expect(wrongArrows(project)).toStrictEqual(['packages/engine/src/a.ts is pure and may not import node:fs'])
  })

  it('a circle fails', () => {
    const project = projectWith({
      'packages/engine/src/a.ts': "import { b } from './b.ts'\n",
      'packages/engine/src/b.ts': "import { a } from './a.ts'\n",
    })
    expect(wrongArrows(project)).toStrictEqual(['imports go round in a circle: a.ts > b.ts > a.ts'])
  })

  it('a declaration outside the plan, and a folder without a place, fail', () => {
    const project = projectWith({
      'packages/engine/package.json': '{"dependencies": {"left-pad": "1.0.0"}}',
      'packages/toys/src/a.ts': '',
    })
    expect(wrongArrows(project)).toStrictEqual([
      'packages/toys has no place in the house plan',
      'packages/engine declares left-pad, which the house plan does not allow',
    ])
  })
})

describe('generated files are fresh', () => {
  const compiled = shippedContent

  it('the reference files (node scripts/reference.ts)', () => {
    for (const [file, text] of Object.entries(referenceFiles()))
      expect(readFileSync(join(root, file), 'utf8'), file).toBe(text)
  })

  it('the types of what the page may ask of the server (node scripts/doors.ts)', () => {
    expect(readFileSync(join(root, doorsFile), 'utf8')).toBe(doorTypes())
  })

  it('the guideline book (npx lende book)', () => {
    const pages = bookPages(compiled, compiled.guideline)
    const written = readdirSync(join(root, 'docs', 'book'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(md|svg)$/.test(file),
    )
    expect(written.sort()).toStrictEqual([...pages.keys()].sort())
    for (const [file, text] of pages)
      expect(readFileSync(join(root, 'docs', 'book', file), 'utf8') === text, file).toBe(true)
  })
})
