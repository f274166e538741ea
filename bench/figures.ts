// A figure with what it is of and, where there is one, the bar it must clear; the same table for terminal and README.

export interface Figure {
  readonly what: string
  readonly measured: string
  /** `met` is undefined where the bar stands but nothing could be measured. */
  readonly bar?: { readonly says: string; readonly met: boolean | undefined }
}

export interface Part {
  readonly title: string
  readonly figures: readonly Figure[]
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

export const count = (value: number): string => whole.format(value)
export const ms = (value: number): string => `${value < 100 ? number.format(value) : whole.format(value)} ms`
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** Large rates in millions or thousands. */
export function rate(value: number): string {
  if (value >= 1e6) return `${number.format(value / 1e6)} M`
  return value >= 1e4 ? `${number.format(value / 1e3)} k` : number.format(value)
}

export const atMost = (limit: number, unit: string, value: number): NonNullable<Figure['bar']> => ({
  says: `<= ${limit} ${unit}`,
  met: value <= limit,
})

export const atLeast = (limit: number, value: number): NonNullable<Figure['bar']> => ({
  says: `>= ${limit}`,
  met: value >= limit,
})

/** One Markdown table, a part after another. */
export function tableOf(parts: readonly Part[]): string {
  const rows = parts.flatMap(({ title, figures }) => [
    [`**${title}**`, '', ''],
    ...figures.map(({ what, measured, bar }) => [what, measured, bar ? `${bar.says}: ${verdict(bar.met)}` : '']),
  ])
  return grid([['', 'Measured', 'Bar'], ...rows])
}

const verdict = (met: boolean | undefined): string => (met === undefined ? 'not measured' : met ? 'met' : '**missed**')

/** Rows of cells as a Markdown table, its columns in line; the first row is its head. */
export function grid(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length)))
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`,
  )
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body].join('\n')
}
