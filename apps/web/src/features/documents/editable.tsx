// A text that looks like text and can be changed where it stands. It grows with what is in it.

/** About how many signs stand on a line; only where the browser cannot grow a field by itself. */
const signsOnLine = 58

export function Editable({
  text,
  change,
  label,
  id,
  look = 'text',
}: {
  readonly text: string
  readonly change: (text: string) => void
  /** Its name, where no label stands beside it. */
  readonly label?: string
  readonly id?: string
  readonly look?: 'text' | 'blank' | 'cell'
}) {
  return (
    <textarea
      className="editable"
      data-look={look}
      rows={rowsOf(text)}
      value={text}
      // Nothing that is typed here goes to a service that corrects or completes.
      spellCheck={false}
      autoComplete="off"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onChange={({ target }) => change(target.value)}
    />
  )
}

const rowsOf = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / signsOnLine)), 0)
