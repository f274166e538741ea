// Lende and its peers on the same guideline and the same partial cases: speed, outputs that differ, start, memory.
// Each has its rules compiled once and its input made beforehand; all are timed in turn, on the same slice of cases.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answers, Truth } from '@lende/engine'
import { generateEvaluator, seeded } from '@lende/engine'
import type { Part } from './figures.ts'
import { count } from './figures.ts'
import { checkHandWritten } from './hand-written.check.ts'
import { evaluateByHand, handWrittenRules } from './hand-written.ts'
import { formOf } from './hand-written-form.ts'
import { oracleOf } from './oracle.ts'
import { partialCase } from './partial-cases.ts'
import type { Disagreement } from './peer-table.ts'
import { BY_HAND, peerTable, verdicts } from './peer-table.ts'
import { loadPeer, peersOf } from './peers/all.ts'
import type { Started } from './peers/first-answers.ts'
import { BARE_NODE, firstAnswers } from './peers/first-answers.ts'
import type { LendeForm } from './peers/lende.ts'
import { filling } from './peers/lende.ts'
import type { Loaded, Peer } from './peers/peer.ts'
import { sheetOf } from './peers/sheet.ts'
import type { Subject } from './subject.ts'
import { cpuSeconds } from './timing.ts'

/** How many cases outputs are compared on; the first of them, in slices, are what is timed. */
const compared = 500
const rounds = 5
const perRound = 40
const turnSeconds = 0.4
const mostTurns = 40

export interface PeersPart extends Part {
  /** The comparison as a table of its own. */
  readonly table: string
}

const LENDE = 'Lende, generated'

export async function benchPeers(subject: Subject): Promise<PeersPart> {
  const { guideline, program } = subject
  const random = seeded(5)
  const cases = Array.from({ length: compared }, () => partialCase({ facts: guideline.facts, program, random }))
  const folder = mkdtempSync(join(tmpdir(), 'lende-peers-'))
  try {
    const lende = lendeAmongPeers(subject, join(folder, 'evaluator.mjs'))
    const peers = [lende, ...peersOf(sheetOf(guideline, program))]
    const behind = checkHandWritten(guideline, program, subject.evaluate, 1000).behind
    const engines = await Promise.all(peers.map((peer) => ready(peer, cases)))
    const all = behind === undefined ? [...engines, byHand(cases, program)] : engines
    const expected = cases.map(oracleOf(guideline, program))
    const outputs = new Map<string, Disagreement>()
    for (const engine of all) outputs.set(engine.name, await disagreement(engine, expected))
    const speeds = await raced(all)
    const started = await firstAnswers(peers.map((peer) => ({ ...peer, input: peer.inputOf(cases[0] as Answers) })))
    const rows = all.map(({ name, logic }) => ({
      name,
      logic,
      speed: speeds.get(name) as number[],
      outputs: outputs.get(name) as Disagreement,
      started: started.get(name),
    }))
    return {
      title: `Peers: ${program.rules.length} rules, ${count(rounds * perRound)} partial cases timed, ${compared} compared`,
      figures: verdicts(rows, behind),
      table: peerTable(rows, program.rules.length, started.get(BARE_NODE) as Started),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An engine with its rules loaded and every case in its own form. */
interface Engine extends Loaded {
  readonly name: string
  readonly logic: Peer['logic']
  readonly inputs: readonly unknown[]
}

async function ready(peer: Peer, cases: readonly Answers[]): Promise<Engine> {
  const { name, logic } = peer
  return { name, logic, inputs: cases.map((answers) => peer.inputOf(answers)), ...(await loadPeer(peer)) }
}

function lendeAmongPeers({ guideline, program, engine }: Subject, file: string): Peer<LendeForm, Int32Array> {
  writeFileSync(file, generateEvaluator(program, guideline.edition))
  const form = { file, rules: program.rules.length }
  return { name: LENDE, logic: 'three-valued', module: 'lende', form, inputOf: engine.record }
}

/** Its truths stand in an order of their own; they are put in the guideline's when read, which is not timed. */
function byHand(cases: readonly Answers[], { rules }: Subject['program']): Engine {
  for (const answers of cases) formOf(answers)
  const inputs = cases.map(formOf)
  const places = rules.map(({ id }) => handWrittenRules.indexOf(id))
  const { evaluate, truthsOf } = filling(evaluateByHand, handWrittenRules.length)
  const inOrder = (output: unknown): readonly Truth[] => {
    const own = truthsOf(output as never)
    return places.map((place) => own[place] as Truth)
  }
  return { name: BY_HAND, logic: 'three-valued', inputs, evaluate: evaluate as Engine['evaluate'], truthsOf: inOrder }
}

async function disagreement(engine: Engine, expected: readonly (readonly Truth[])[]): Promise<Disagreement> {
  const outputs = await engine.evaluate(engine.inputs)
  let differing = 0
  let falselyYes = 0
  let cases = 0
  expected.forEach((truths, place) => {
    const found = engine.truthsOf(outputs[place])
    const wrong = found.filter((truth, rule) => truth !== truths[rule])
    differing += wrong.length
    falselyYes += wrong.filter((truth) => truth === 'yes').length
    cases += wrong.length > 0 ? 1 : 0
  })
  const all = expected.length * (expected[0] as readonly Truth[]).length
  return { outputs: differing / all, falselyYes: falselyYes / all, cases: cases / expected.length }
}

/** Evaluations a CPU-second, one for each round; in a round all engines get the same slice of cases. */
async function raced(engines: readonly Engine[]): Promise<Map<string, number[]>> {
  const speeds = new Map(engines.map(({ name }) => [name, [] as number[]]))
  for (const engine of engines) await warmUp(engine)
  for (let round = 0; round < rounds; round++) {
    const turn = round % 2 === 0 ? engines : [...engines].reverse()
    for (const engine of turn) speeds.get(engine.name)?.push(await speedOn(engine, slice(engine, round)))
  }
  return speeds
}

const slice = ({ inputs }: Engine, round: number): readonly unknown[] =>
  inputs.slice((round % rounds) * perRound, ((round % rounds) + 1) * perRound)

/** Until it gets no faster: what is compiled while it runs takes long when there is much of it. */
async function warmUp(engine: Engine): Promise<void> {
  let best = 0
  for (let turn = 0, sinceFaster = 0; turn < mostTurns && sinceFaster < 4; turn++) {
    const speed = await speedOn(engine, slice(engine, turn))
    sinceFaster = speed > best * 1.05 ? 0 : sinceFaster + 1
    best = Math.max(best, speed)
    await sleep(20)
  }
}

/** Reads the clock only every few milliseconds, for reading it takes longer than some evaluate a case. */
async function speedOn(engine: Engine, inputs: readonly unknown[]): Promise<number> {
  const begin = cpuSeconds()
  let passes = 0
  let spent = 0
  let burst = 1
  while (spent < turnSeconds) {
    for (let pass = 0; pass < burst; pass++) {
      const outputs = engine.evaluate(inputs)
      if (outputs instanceof Promise) await outputs
    }
    passes += burst
    spent = cpuSeconds() - begin
    if (spent / passes < 0.005 / burst) burst *= 2
  }
  return (passes * inputs.length) / spent
}
