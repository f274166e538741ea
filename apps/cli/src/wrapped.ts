// Lines for a terminal: broken between words, what follows set under where the text began.

/** Breaks long lines at a width, in columns; shorter ones are left as they are. */
export const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n')

function wrappedLine(line: string, width: number): string {
  if (line.length <= width) return line
  const hang = ' '.repeat(/^\s*(?:- |\d+ {2})?/.exec(line)?.[0].length ?? 0)
  const lines: string[] = []
  let current = ''
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    const longer = current === '' ? word : `${current} ${word}`
    if (longer.length <= width || current.trim() === '') current = longer
    else {
      lines.push(current)
      current = hang + word
    }
  }
  return [...lines, current].join('\n')
}

/** The width to write at: that of the terminal, at most 96; without one, no limit. */
export const widthOf = (stream: { readonly isTTY?: boolean; readonly columns?: number }): number =>
  stream.isTTY ? Math.min(96, (stream.columns ?? 80) - 1) : Number.POSITIVE_INFINITY
