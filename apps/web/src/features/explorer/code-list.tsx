import type { Code } from '@lende/engine'
import { useExplorer } from './use-explorer.ts'

/** Codes in other systems, with how far they were verified; part of a list of definitions. */
export function CodeList({ codes }: { readonly codes: readonly Code[] }) {
  const { words } = useExplorer()
  if (codes.length === 0) return null
  return (
    <div>
      <dt>{words.say('codes')}</dt>
      {codes.map(({ system, code, verified }) => (
        <dd key={`${system} ${code}`} className="name">
          {system} {code}
          <span className="soft">, {words.word('verified', verified)}</span>
        </dd>
      ))}
    </div>
  )
}
