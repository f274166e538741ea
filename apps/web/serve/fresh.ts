// The built folder, made again only when what it is made of has changed.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { alone } from './alone.ts'

export interface Fresh {
  readonly folder: string
  /** Was it built just now? */
  readonly built: boolean
}

const sources = ['content', 'packages', 'apps/web', 'apps/cli/src', 'package-lock.json']
const isNoSource = /(^|\/)(node_modules|test)(\/|$)|\.test\.tsx?$/

/** `build/web` under a project root; `when` it is stale it is built, or `always`. */
export async function freshWeb(
  root: string,
  when: 'stale' | 'always' = 'stale',
  onBuild: () => void = () => undefined,
): Promise<Fresh> {
  const folder = join(root, 'build', 'web')
  // Where nothing is to be built nothing is written either: the folder may belong to somebody else.
  if (when === 'stale' && isFresh(root)) return { folder, built: false }
  return alone(join(root, 'build', 'web.lock'), async () => {
    if (when === 'stale' && isFresh(root)) return { folder, built: false }
    onBuild()
    const hash = webSourcesHash(root)
    rmSync(stampOf(root), { force: true })
    const { buildWeb } = await import('../build-web.ts')
    await buildWeb(root)
    writeFileSync(stampOf(root), hash)
    return { folder, built: true }
  })
}

const stampOf = (root: string): string => join(root, 'build', 'web.stamp')

function isFresh(root: string): boolean {
  const isBuilt = existsSync(stampOf(root)) && existsSync(join(root, 'build', 'web', 'service-worker.js'))
  return isBuilt && readFileSync(stampOf(root), 'utf8') === webSourcesHash(root)
}

/** A hash over the content, the packages, the app and the lockfile. */
export function webSourcesHash(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(root, source)))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesIn(root: string, source: string): string[] {
  if (source.endsWith('.json')) return [source]
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !isNoSource.test(file))
    .sort()
}
