// What the patient said, in the order in which a clinician needs it: what may be dangerous and what of that is unknown,
// what is known otherwise, what the patient wants. Nothing is left out, and unknown is never a no.

import type { Fact, Guideline } from '@lende/engine'
import { absences, harmlessOf } from '@lende/engine'
import type { FilledIntake, IntakePage } from '@lende/intake'
import { answersFrom, asksOn, visiblePages } from '@lende/intake'
import type { Raw } from '../../consult/consult.ts'
import { factOf } from '../../consult/reading.ts'
import { alarmsRaised, nothingFilled } from '../intake/filling.ts'
import type { Asked } from '../intake/patient-data.ts'

/** An answer of the patient, as a case file writes it. */
export interface SaidLine {
  readonly ask: string
  readonly raw: Raw
}

export interface OpenLine {
  readonly ask: string
  /** `ticked`: a yes that does not say which of several. */
  readonly because: 'ticked' | 'not-sure' | 'left-out'
}

export interface SortedIntake {
  /** Instructions that the patient was shown, with the answers that showed them. */
  readonly alarms: readonly {
    readonly alarm: string
    readonly urgency: string
    readonly asks: readonly string[]
  }[]
  readonly dangerous: readonly SaidLine[]
  readonly dangerOpen: readonly OpenLine[]
  readonly harmless: readonly SaidLine[]
  readonly otherwise: readonly SaidLine[]
  readonly otherwiseOpen: readonly OpenLine[]
  /** What was chosen, as keys of texts. */
  readonly wants: readonly string[]
}

export function sortSaid(asked: Asked, filled: FilledIntake, guideline: Guideline): SortedIntake {
  const { intake } = asked
  const pages = visiblePages(intake, filled.said)
  const answers = new Map(answersFrom(filled, guideline.facts, intake))
  // What was answered by the same words stands beside what was asked.
  const besides = (page: IntakePage): readonly string[] => besidesOn(page).filter((ask) => answers.has(ask))
  const asks = [...new Set(pages.flatMap((page) => [...asksOf(page), ...besides(page)]))]
  const isDanger = (ask: string): boolean => factOf(guideline, ask)?.danger !== undefined
  const open = asks.flatMap((ask): OpenLine[] => {
    const raw = answers.get(ask)
    if (raw !== undefined && !isAbsence(raw)) return []
    const said = filled.said.get(ask)
    if (said?.kind === 'value') return [{ ask, because: 'ticked' }]
    return [{ ask, because: said === undefined && raw === undefined ? 'left-out' : 'not-sure' }]
  })
  const said = asks.flatMap((ask): SaidLine[] => {
    const raw = answers.get(ask)
    return raw === undefined || isAbsence(raw) ? [] : [{ ask, raw }]
  })
  const isHarmless = ({ ask, raw }: SaidLine): boolean => saysNo(factOf(guideline, ask), raw)
  const dangerSaid = said.filter(({ ask }) => isDanger(ask))
  const dangerous = dangerSaid.filter((line) => !isHarmless(line))
  const dangerOpen = open.filter(({ ask }) => isDanger(ask))
  return {
    alarms: alarmsOf(asked, filled, [...dangerous, ...dangerOpen.filter(({ because }) => because === 'ticked')]),
    dangerous,
    dangerOpen: dangerOpen.toSorted((a, b) => Number(b.because === 'ticked') - Number(a.because === 'ticked')),
    harmless: dangerSaid.filter(isHarmless),
    otherwise: said.filter(({ ask }) => !isDanger(ask)),
    otherwiseOpen: open.filter(({ ask }) => !isDanger(ask)),
    wants: pages.flatMap((page) => chosenOn(page, filled)),
  }
}

/** Every question of a page, as the consult asks it: of a questionnaire not its items. */
export function asksOf(page: IntakePage): readonly string[] {
  if (page.choose !== undefined) return []
  return page['items-of'] === undefined ? asksOn(page) : [page['items-of']]
}

/** What the same words may answer as well. */
const besidesOn = ({ also, options = [] }: IntakePage): readonly string[] =>
  [also, ...options.map((one) => one.also)].flatMap((one) => Object.keys(one ?? {}))

const isAbsence = (raw: Raw): boolean => absences.some((one) => one === raw)

/** Only the one harmless answer is a no; whatever else was said is looked at by itself. */
function saysNo(fact: Fact | undefined, raw: Raw): boolean {
  const value = typeof raw === 'string' ? (fact?.aliases[raw] ?? raw) : raw
  return fact !== undefined && value === harmlessOf(fact)
}

/** The instructions that the patient's own screen showed, most urgent first; each answer is named with the first. */
function alarmsOf(
  asked: Asked,
  { said }: FilledIntake,
  dangerous: readonly { readonly ask: string; readonly raw?: Raw }[],
): SortedIntake['alarms'] {
  const { intake } = asked
  const pages = visiblePages(intake, said)
  const named = new Set<string>()
  // Whoever shows a code has been past every page.
  const passed = new Set(pages.map(({ page }) => page))
  return alarmsRaised({ ...nothingFilled, said, passed }, asked).map((alarm) => {
    const asks = dangerous
      .filter(({ ask, raw }) => !named.has(ask) && pages.some((page) => alarmsOn(page, ask, raw).includes(alarm)))
      .map(({ ask }) => ask)
    for (const ask of asks) named.add(ask)
    return { alarm, urgency: intake.alarms.find((one) => one.alarm === alarm)?.urgency ?? 'emergency', asks }
  })
}

/** The alarms to which an answer that is not harmless can lead on a page. */
function alarmsOn(page: IntakePage, ask: string, raw: Raw | undefined): readonly string[] {
  if (!asksOf(page).includes(ask)) return []
  const own = page.options?.find(({ option }) => option === raw)?.alarm
  const isQuiet = page.quiet?.some(({ facts }) => facts.includes(ask)) ?? false
  return [own, isQuiet ? undefined : page.alarm].filter((one) => one !== undefined)
}

function chosenOn({ page, choose }: IntakePage, { said }: FilledIntake): string[] {
  const answer = said.get(page)
  if (choose === undefined || answer?.kind !== 'chosen') return []
  return answer.choices.map((choice) => `intake.page.${page}.choice.${choice}`)
}
