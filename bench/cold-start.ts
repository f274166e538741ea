// From nothing to the first advice: bare node against the command line, from its sources and as a bundle.
// Warm is with everything in the page cache; cold is the first start after the kernel dropped it (needs root).

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure, Part } from './figures.ts'
import { atMost, ms } from './figures.ts'
import { root } from './subject.ts'
import { median, milliseconds } from './timing.ts'

const warmStarts = 15
const coldStarts = 3

export interface Command {
  readonly name: string
  readonly given: readonly string[]
  readonly bundled?: boolean
}

/** Builds first: a bundle left by another edition would not read today's example. */
export function benchColdStart(): Part {
  start({ name: 'npm run build', given: [join(root, 'scripts', 'build.ts')] })
  const bare = { name: 'bare node', given: ['-e', '0'] }
  const commands = [bare, ...lendeCommands()]
  for (const command of commands) start(command)
  const warm = interleaved(commands, warmStarts, () => {})
  const isCold = dropsCaches()
  const cold = isCold ? interleaved(commands, coldStarts, dropsCaches) : []
  const note: Figure[] = isCold ? [] : [{ what: 'cold', measured: 'not measured: the page cache could not be dropped' }]
  return {
    title: 'Cold start to the first answer, whole process',
    figures: [
      ...figuresFor(commands, warm, { kind: 'warm', limit: 30, starts: warmStarts }),
      ...figuresFor(commands, cold, { kind: 'cold', limit: 50, starts: coldStarts }),
      ...note,
    ],
  }
}

function lendeCommands(): Command[] {
  const advise = ['advise', join(root, 'examples', 'first-visit.yaml'), '--on', '2026-01-01']
  const sources = {
    name: 'lende advise, from sources',
    given: [join(root, 'apps/cli/bin/lende.js'), ...advise],
  }
  const bundle = join(root, 'build', 'bundle', 'lende.js')
  return [sources, { name: 'lende advise, bundled', given: [bundle, ...advise], bundled: true }]
}

/** Milliseconds of one whole process; throws when it fails, for then it answered nothing. */
export function start({ name, given }: Command): number {
  let result: ReturnType<typeof spawnSync> | undefined
  const spent = milliseconds(() => {
    result = spawnSync(process.execPath, given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  })
  if (result?.status !== 0) throw new Error(`${name} failed: ${String(result?.stderr)}`)
  return spent
}

/** Times per command, the commands in turn, so that a slow moment falls on all of them. */
export function interleaved(commands: readonly Command[], times: number, before: () => void): number[][] {
  const rounds = Array.from({ length: times }, () =>
    commands.map((command) => {
      before()
      return start(command)
    }),
  )
  return commands.map((_, index) => rounds.map((round) => round[index] as number))
}

function figuresFor(
  commands: readonly Command[],
  times: readonly (readonly number[])[],
  { kind, limit, starts }: { readonly kind: string; readonly limit: number; readonly starts: number },
): Figure[] {
  const bare = median(times[0] ?? [])
  return times.map((spent, index) => {
    const { name, bundled } = commands[index] as Command
    const over = median(spent) - bare
    const extra = index === 0 ? '' : `, bare node + ${ms(over)}`
    return {
      what: `${name}, ${kind} (median of ${starts})`,
      measured: `${ms(median(spent))}${extra}`,
      ...(bundled && { bar: atMost(limit, 'ms over bare node', over) }),
    }
  })
}

/** Asks the kernel to forget all files; false where that is not ours to ask. */
function dropsCaches(): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    spawnSync('sync')
    writeFileSync('/proc/sys/vm/drop_caches', '3')
    return true
  } catch {
    return false
  }
}
