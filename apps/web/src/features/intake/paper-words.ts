import type { IntakePage } from '@lende/intake'
import { asksOn } from '@lende/intake'
import { optionText } from './page-words.ts'
import type { PatientData } from './patient-data.ts'

type Condition = NonNullable<IntakePage['when']>[number]

/** The pages that have a number on paper: a closer question stands with the line it belongs to. */
export const numberedPages = ({ intake }: PatientData): readonly IntakePage[] =>
  intake.pages.filter((page) => page['detail-of'] === undefined)

/** For whom a question is, where it is not for everybody. */
export function conditionInWords(page: IntakePage, data: PatientData): string | undefined {
  const parts = (page.when ?? []).flatMap((condition) => partsOf(condition, data))
  return parts.length === 0 ? undefined : parts.join(', ')
}

function partsOf({ fact, is = [], below, above }: Condition, data: PatientData): readonly string[] {
  const pages = numberedPages(data)
  const place = pages.findIndex((one) => asksOn(one).includes(fact))
  const asking = pages[place]
  if (asking === undefined) return []
  const line = asking['any-of']?.indexOf(fact)
  const said = is.map((option) => withinSentence(optionText(asking, option, data))).join(' / ')
  return [
    ...(line === undefined ? [said].filter(Boolean) : [data.say.paperYesOn(`${place + 1}.${line + 1}`)]),
    ...(below === undefined ? [] : [data.say.paperBelow(below)]),
    ...(above === undefined ? [] : [data.say.paperAbove(above)]),
  ]
}

/** Only the first letter: a German noun keeps its own. */
const withinSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
