// The pathway on paper: one page a profession, and a guideline that was replaced is called so, on screen and on paper.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Guideline } from '@lende/engine'
import { expect, it } from 'vitest'
import { setStage } from './journeys/stage.ts'
import { arrive } from './screens.ts'

const stage = setStage()
const build = fileURLToPath(new URL('../../../build', import.meta.url))

const guideline = (): Guideline => JSON.parse(readFileSync(join(build, 'guideline.json'), 'utf8')) as Guideline
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

it.each(['fr', 'de'])('is one page of A4 for each profession, also in the longest languages: %s', async (language) => {
  const visit = await stage.open({ language })
  for (const role of guideline().roles) {
    await arrive(visit, `/pathway/${role}`)
    expect({ role, pages: pagesOf(await visit.page.pdf({ preferCSSPageSize: true })) }).toEqual({ role, pages: 1 })
  }
}, 120_000)

it('names a guideline that was replaced wherever its advice stands', async () => {
  const words = JSON.parse(readFileSync(join(build, 'wording.en.json'), 'utf8')) as Record<string, string>
  const replaced = words['document.kngf-2013.superseded'] ?? ''
  expect(replaced).not.toBe('')
  const speaks = (role: string): boolean =>
    guideline().recommendations.some((one) => one.guideline === 'kngf-2013' && one.roles.includes(role))
  const visit = await stage.open()
  for (const role of guideline().roles) {
    await arrive(visit, `/pathway/${role}`)
    expect({ role, named: (await visit.text('.pathway')).includes(replaced) }).toEqual({ role, named: speaks(role) })
    await visit.page.emulateMedia({ media: 'print' })
    await visit.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect({ role, named: (await visit.text('.sheet')).includes(replaced) }).toEqual({ role, named: speaks(role) })
    await visit.page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await visit.page.emulateMedia({ media: 'screen' })
  }
}, 120_000)
