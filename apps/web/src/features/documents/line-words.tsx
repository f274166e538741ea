// What a line says, by its kind: words, one of a list, something to fill in, a table, something drawn with its words.

import { useId } from 'react'
import { Editable } from './editable.tsx'
import { LinePicture } from './line-picture.tsx'
import type { SheetLine } from './sheet.ts'
import { filledIn, reworded, withCell } from './sheet.ts'
import type { LineView } from './sheet-view.ts'

interface Props {
  readonly view: LineView
  readonly line: SheetLine
  readonly name: string
}

export function LineWords(props: Props) {
  const { view, line } = props
  switch (line.line.kind) {
    case 'text':
      return <Words {...props} />
    case 'item':
      return (
        <div className="line-item">
          <Words {...props} />
        </div>
      )
    case 'blank':
      return <Blank {...props} />
    case 'table':
      return <Table {...props} />
    case 'figure':
      return (
        <div className="line-figure" data-figure={line.line.figure.of}>
          {/* An exercise goes by its name; of the rest the words tell what is drawn. */}
          {line.line.figure.of === 'exercise' ? <Words {...props} /> : null}
          <LinePicture figure={line.line.figure} view={view} />
          {line.line.figure.of === 'exercise' ? null : <Words {...props} />}
        </div>
      )
  }
}

const Words = ({ view: { change }, line, name }: Props) => (
  <Editable text={line.line.text} label={name} change={(text) => change((sheet) => reworded(sheet, line.id, text))} />
)

function Blank({ view: { change }, line }: Props) {
  const id = useId()
  return (
    <div className="line-blank">
      <label htmlFor={id}>{line.line.text}</label>
      <Editable
        id={id}
        text={line.filled}
        look="blank"
        change={(text) => change((sheet) => filledIn(sheet, line.id, text))}
      />
    </div>
  )
}

function Table({ view: { change, messages }, line: { id, line } }: Props) {
  if (line.kind !== 'table') return null
  const { columns, rows, text } = line
  return (
    <table className="line-table">
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
              <td key={columns[column]} data-column={columns[column]}>
                <Editable
                  text={cell}
                  look="cell"
                  label={messages.documents.cell(columns[column] ?? '', row + 1)}
                  change={(changed) => change((sheet) => withCell(sheet, id, row, column, changed))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
