// Where a document that opens to an occupational physician tells more than its kind may.

import type { Content } from '../documents/document.ts'
import type { Frame } from './frame.ts'
import type { Shown } from './shown.ts'

/** JSON pointer to the first place that does; null where none does, and of a document that stays closed to them. */
export function tellsMore(content: Content, { kinds, frameOf, restsOnAllowed }: Shown): string | null {
  const { kind, language, parts } = content
  if (!kinds.includes(kind)) return null
  const own = around(content, frameOf(kind, language)).find(([, isOfContent]) => !isOfContent)
  if (own !== undefined) return own[0]
  for (const [part, { lines }] of parts.entries()) {
    const line = lines.findIndex(({ from }) => !restsOnAllowed(kind, from))
    if (line !== -1) return `/parts/${part}/lines/${line}`
  }
  return null
}

type Place = readonly [pointer: string, isOfContent: boolean]

const around = ({ title, to, head, parts, foot }: Content, frame: Frame): readonly Place[] => [
  ['/title', frame.titles.has(title)],
  ['/to', to === undefined || frame.readers.has(to)],
  ...head.map(({ label }, at): Place => [`/head/${at}/label`, frame.labels.has(label)]),
  ...parts.flatMap(({ part, heading }, at): Place[] => [
    [`/parts/${at}/part`, frame.headings.has(part)],
    [`/parts/${at}/heading`, heading === undefined || frame.headings.get(part)?.has(heading) === true],
  ]),
  ...footPlaces(foot, frame),
]

/** A closed document names no guideline: its name alone may tell what somebody has. */
const footPlaces = ({ edition, on, sources, superseded, disclaimer }: Content['foot'], frame: Frame): Place[] => [
  ['/foot/edition', frame.isEdition(edition)],
  ['/foot/on', /^\d{4}-\d{2}-\d{2}$/.test(on)],
  ['/foot/sources', sources.length === 0],
  ['/foot/superseded', superseded.length === 0],
  ['/foot/disclaimer', frame.disclaimers.has(disclaimer)],
]
