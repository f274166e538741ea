// axe-core in the page: what is wrong by WCAG 2.2 AA and by good practice, a line for each element.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Visit } from './visit.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const checked: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

interface AxePage {
  readonly axe: { readonly run: (page: Document, options: RunOptions) => Promise<AxeResults> }
}

export async function axeFaults(visit: Visit): Promise<string[]> {
  const { page } = visit
  await visit.settle()
  // Through the debugger: the policy of the page lets no script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as AxePage).axe.run(document, options)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
    )
  }, checked)
}
