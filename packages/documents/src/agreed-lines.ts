// What was agreed with the patient, as lines: for clinicians in short, for the patient in full, for work only what may go there.

import type { PlanReader } from '@lende/care'
import { shownTo } from '@lende/care'
import { dayInWords } from './day-in-words.ts'
import type { Line } from './document.ts'
import { item, text } from './document.ts'
import { ended, unended } from './ended.ts'
import type { DocumentContent, Material } from './material.ts'
import { exerciseLines, programmeInShort, programmeTable } from './programme-lines.ts'
import { workLines } from './work-lines.ts'

type Held = DocumentContent['parts'][number]['holds'][number]
export type AgreedPart = Extract<Held, { agreed: unknown }>['agreed']

const parts: Readonly<Record<AgreedPart, (material: Material) => readonly Line[]>> = {
  wants,
  'teach-back': teachBack,
  activities,
  chosen: (material) => (looksFurther(material) ? [] : chosen(material)),
  'next-visit': nextVisit,
  programme: (material) => (looksFurther(material) ? [] : programmeTable(material)),
  'programme-in-short': programmeInShort,
  exercises: (material) => (looksFurther(material) ? [] : exerciseLines(material)),
  work,
  'work-shown-to-occupational-physician': (material) => workFor('occupational-physician', material),
  'work-shown-to-employer': (material) => workFor('employer', material),
}

export const agreedInLines = (part: AgreedPart, material: Material): readonly Line[] => parts[part](material)

/** While somebody still has to look, tomorrow is not the patient's to plan. */
const looksFurther = ({ outcome }: Material): boolean => outcome.advice.reassurance.held

const label = (id: string, { product: { words } }: Material): string => words.text(`documents.label.${id}`)

const listed = (name: string, all: readonly string[], { product: { words } }: Material): string =>
  ended(words.labelled(name, words.series(all.map(unended))))

function wants(material: Material): Line[] {
  const wanted = material.agreed.wants ?? []
  const names = wanted.map((key) => material.product.words.text(key))
  return wanted.length === 0 ? [] : [text(listed(label('wants', material), names, material), 'agreed:wants')]
}

function teachBack(material: Material): Line[] {
  const { say, agreed, product } = material
  const asked = agreed['teach-back']
  if (asked === undefined) return []
  const { words } = product
  const question = words.text(`together.teach-back.${asked.question}`)
  return [
    text(
      `${words.labelled(label('teach-back', material), `${question} ${say.taught[asked.result]}`)}.`,
      'agreed:teach-back',
    ),
  ]
}

const activitiesIn = ({ agreed }: Material): string[] =>
  (agreed.activities ?? []).map((one) => one.trim()).filter((one) => one !== '')

function activities(material: Material): Line[] {
  const names = activitiesIn(material)
  return names.length === 0 ? [] : [text(listed(label('chosen', material), names, material), 'agreed:activities')]
}

const chosen = (material: Material): Line[] => activitiesIn(material).map((one) => item(one, 'agreed:activities'))

function nextVisit(material: Material): Line[] {
  const day = material.agreed['next-visit']
  if (day === undefined) return []
  const { words } = material.product
  const says = words.labelled(label('next-visit', material), dayInWords(day, words))
  return [text(`${says}.`, 'agreed:next-visit')]
}

function work(material: Material): readonly Line[] {
  const plan = material.agreed.work
  return plan === undefined
    ? []
    : workLines({ ...plan, weeks: plan.weeks ?? [], barriers: plan.barriers ?? [] }, material)
}

/** The part that this reader may see, and nothing without the patient's yes. */
function workFor(reader: PlanReader, material: Material): readonly Line[] {
  const { agreed, product, outcome } = material
  const content = product.aids['work-plan']
  if (agreed.work === undefined || content === undefined) return []
  const shown = shownTo(reader, agreed.work, outcome.answers, content)
  return shown === null ? [] : workLines(shown, material)
}
