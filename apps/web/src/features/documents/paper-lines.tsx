// The lines of one part on paper.

import type { Line } from '@lende/documents'
import { LinePicture } from './line-picture.tsx'
import type { LineView } from './sheet-view.ts'

export const PaperLines = ({ lines, view }: { readonly lines: readonly Line[]; readonly view: LineView }) =>
  inRuns(lines).map((run, place) => <Run key={place} run={run} view={view} />)

/** Items that follow each other are one list. */
function inRuns(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (line.kind === 'item' && last?.[0]?.kind === 'item') last.push(line)
    else runs.push([line])
  }
  return runs
}

function Run({ run, view }: { readonly run: readonly Line[]; readonly view: LineView }) {
  const [line] = run
  if (line === undefined) return null
  if (line.kind === 'item')
    return (
      <ul>
        {run.map(({ text }, place) => (
          <li key={place}>{text}</li>
        ))}
      </ul>
    )
  return <One line={line} view={view} />
}

function One({ line, view }: { readonly line: Line; readonly view: LineView }) {
  switch (line.kind) {
    case 'item':
      return null
    case 'text':
      return <p>{line.strong ? <strong>{line.text}</strong> : line.text}</p>
    case 'blank':
      return (
        <p className="letter-paper-blank">
          <span>{line.text}</span> <Ruled />
        </p>
      )
    case 'table':
      return <PaperTable {...line} />
    case 'figure':
      return (
        <div className="line-figure" data-figure={line.figure.of}>
          {line.figure.of === 'exercise' ? <h3>{line.text}</h3> : null}
          <LinePicture figure={line.figure} view={view} />
          {line.figure.of === 'exercise' ? null : <p>{line.text}</p>}
        </div>
      )
  }
}

/** A line to write on. */
export const Ruled = () => <span className="paper-ruled" />

const PaperTable = ({ text, columns, rows }: Extract<Line, { kind: 'table' }>) => (
  <table>
    <caption className="visually-hidden">{text}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, column) => (
            <td key={columns[column]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
