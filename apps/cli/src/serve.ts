// `lende serve`: the doors of the practice and the page on one address, as the environment tells.

import type { Configuration } from '@lende/server/configuration'
import type { Demo } from '@lende/server/demo'
import type { Serving } from '@lende/server/serve'
import type { Invocation } from './invocation.ts'
import { UsageError } from './invocation.ts'
import { configured } from './practice.ts'
import { root } from './product.ts'
import { orWhyNot } from './why-not.ts'

/** Returns once it is asked for what it serves; it goes on until it is told to end. */
export async function serveCommand(invocation: Invocation): Promise<number> {
  const { announcementOf, longestEnd, recordOf, serve } = await import('@lende/server/serve')
  const { endWhenTold } = await import('@lende/server/end-when-told')
  const { configuration, demo } = await orWhyNot(() => asTold(process.env, invocation.demo))
  const page = await builtPage(configuration)
  const opening = serve(configuration, process.stdout, { page, ...(demo && { demo }) })
  endWhenTold(opening, longestEnd)
  const lines = await orWhyNot(async () => {
    const serving = await opening
    const line = await announcementOf(serving).catch((failure) => closedAfter(serving, failure))
    return [line, ...(demo ? linksOf(demo, serving.address) : [])]
  }, recordOf(configuration))
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

interface Told {
  readonly configuration: Configuration
  /** A made-up practice instead of one's own. */
  readonly demo?: Demo
}

/** @throws UsageError with all that is wrong with the environment */
export async function asTold(environment: NodeJS.ProcessEnv, isDemo: boolean): Promise<Told> {
  const { configuration, problems } = await configured(environment)
  if (configuration === null) throw new UsageError(problems)
  if (!isDemo) return { configuration }
  const { Demo, forDemo } = await import('@lende/server/demo')
  const own = forDemo(configuration, Boolean(environment['LENDE_DATA_DIR']))
  return { configuration: own, demo: new Demo(own) }
}

/** Who comes in by which link, for a terminal. */
export const linksOf = ({ links }: Demo, address: string): readonly string[] => [
  '  A made-up practice: nobody in it exists. Each link signs in, on this machine, while this runs:',
  ...links.map(([role, path]) => `  ${role.padEnd(23)}${address}${path}`),
]

/** The page, built first when what it is made of has changed. */
async function builtPage({ publicUrl }: Configuration) {
  const { freshWeb, pageIn } = await import('@lende/web/serve')
  const say = () => process.stderr.write('Building Lende. This takes a few seconds, once.\n')
  try {
    const { folder } = await freshWeb(root, 'stale', say)
    // Without an address that people use, only this machine reaches it.
    return pageIn(folder, publicUrl === null)
  } catch (failure) {
    if (!cannotBuild.has((failure as NodeJS.ErrnoException).code ?? '')) throw failure
    throw new UsageError(
      `the page is not built yet, or older than Lende; whoever owns ${root} runs npm run build there.`,
    )
  }
}

/** Somebody else's folder, or one without what only a build needs. */
const cannotBuild = new Set(['EACCES', 'EPERM', 'EROFS', 'ERR_MODULE_NOT_FOUND'])

async function closedAfter({ close }: Serving, failure: unknown): Promise<never> {
  await close()
  throw failure
}
