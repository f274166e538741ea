// The licences of everything the page ships, in one text beside it: they ask to go along with every copy.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Writes a file with the licence of each package of which a file went into the build. */
export function licences(fileName: string): Plugin {
  let root = ''
  return {
    name: 'lende-licences',
    configResolved: (config) => {
      root = config.root
    },
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : output.originalFileNames.map((name) => resolve(root, name)),
      )
      const folders = new Set(
        files.flatMap((file) => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(file)?.[0] ?? []),
      )
      const texts = [...folders].sort().map(licenceOf)
      this.emitFile({ type: 'asset', fileName, source: `${texts.join(`\n${'-'.repeat(72)}\n\n`)}` })
    },
  }
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) : undefined
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version}: ${license ?? 'no licence named'}\n${text}`
}
