// What every document ends with and nobody changes: what it rests on, what newer guidance replaced, edition and day.

import type { Foot } from '@lende/documents'

export const FootOf = ({ foot: { edition, on, sources, superseded, disclaimer } }: { readonly foot: Foot }) => (
  <>
    {sources.length === 0 ? null : <p>{sources.join(', ')}.</p>}
    {superseded.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <p>
      {edition}, {on}.
    </p>
    <p className="sheet-disclaimer">{disclaimer}</p>
  </>
)
