// What was measured of Lende and its peers, as verdicts against the bars and as a table; Lende comes first.

import type { Figure } from './figures.ts'
import { atLeast, count, grid, megabytes, ms, rate } from './figures.ts'
import type { Started } from './peers/first-answers.ts'
import { BARE_NODE } from './peers/first-answers.ts'
import type { Peer } from './peers/peer.ts'
import { median } from './timing.ts'

export const BY_HAND = 'hand-written TypeScript'

/** Shares of outputs and of cases that are not what the interpreter says. */
export interface Disagreement {
  readonly outputs: number
  /** Of the outputs: yes, though it is no or not known. */
  readonly falselyYes: number
  readonly cases: number
}

/** All that was measured of one engine. */
export interface Measured {
  readonly name: string
  readonly logic: Peer['logic']
  readonly speed: readonly number[]
  readonly outputs: Disagreement
  readonly started: Started | undefined
}

/** How many times as fast the first is, the median over the rounds. */
const timesAsFast = (first: Measured, second: Measured): number =>
  median(first.speed.map((speed, round) => speed / (second.speed[round] as number)))

export function verdicts(rows: readonly Measured[], behind: string | undefined): Figure[] {
  const [lende, ...others] = rows as [Measured, ...Measured[]]
  const engines = others.filter(({ name }) => name !== BY_HAND)
  const hand = others.find(({ name }) => name === BY_HAND)
  const closest = Math.min(...engines.map((row) => timesAsFast(lende, row)))
  const ableToSay = engines.filter(({ logic }) => logic === 'three-valued')
  const differing = ableToSay.filter(({ outputs }) => outputs.outputs > 0).map(({ name }) => name)
  return [
    {
      what: 'Lende / hand-written TypeScript',
      measured: hand === undefined ? `not measured: ${behind}` : timesAsFast(lende, hand).toFixed(2),
      bar: hand === undefined ? { says: '>= 0.8', met: undefined } : atLeast(0.8, timesAsFast(lende, hand)),
    },
    {
      what: 'Lende / the fastest of the other engines',
      measured: `${closest.toFixed(0)} times as fast`,
      bar: { says: 'ahead of all', met: closest > 1 },
    },
    {
      what: 'outputs equal in every engine that can say unknown',
      measured: differing.length === 0 ? `${ableToSay.length} writings` : `differ: ${differing.join(', ')}`,
      bar: { says: 'equal', met: differing.length === 0 },
    },
  ]
}

export function peerTable(rows: readonly Measured[], rules: number, bare: Started): string {
  const [lende, ...others] = rows as [Measured, ...Measured[]]
  const cells = rows.map((row) => [
    row.name,
    rate(median(row.speed)),
    rate(median(row.speed) * rules),
    row === lende ? '' : times(timesAsFast(lende, row)),
    share(row.outputs.outputs),
    share(row.outputs.falselyYes),
    share(row.outputs.cases),
    ...(row.started === undefined ? ['', '', ''] : [ms(row.started.overNode), ...memoryOf(row.started)]),
  ])
  const hasHand = others.some(({ name }) => name === BY_HAND)
  const empty = (name: string, speed: string, start: readonly string[]): string[] => [
    name,
    speed,
    ...Array.from({ length: head.length - 2 - start.length }, () => ''),
    ...start,
  ]
  const behind = hasHand ? [] : [empty(BY_HAND, 'not measured', [])]
  return grid([head, ...cells, ...behind, empty(BARE_NODE, '', memoryOf(bare))])
}

const head = [
  '',
  'evaluations a CPU-s',
  'rules a CPU-s',
  'Lende is faster',
  'outputs that differ',
  'of all: yes, wrongly',
  'cases that differ',
  'first answer, over bare node',
  'resident',
  'heap',
]

const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(2) : count(ratio)} x`
const share = (part: number): string => (part === 0 ? 'none' : `${(part * 100).toFixed(1)} %`)
const memoryOf = ({ resident, held }: Started): string[] => [megabytes(resident), megabytes(held)]
