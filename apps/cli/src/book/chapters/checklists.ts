// Checklists to go through before advice is given, such as a medicine: the criteria of the rules that it names, one by one.

import type { Condition, Recommendation, Rule } from '@lende/engine'
import { conditionInWords, ruleName } from '@lende/wording'
import type { Block, Chapter, Text } from '../document/block.ts'
import { list, paragraph, section } from '../document/block.ts'
import { checklistAnchor, ruleAnchor } from '../rule-entry.ts'
import { sentenceCase } from '../sentence-case.ts'
import type { BookSource } from '../source.ts'

/** One section for each checklist, with all advice that asks for it; no chapter where there is none. */
export function checklistChapter(source: BookSource): Chapter[] {
  const { guideline, words } = source
  const listed = guideline.recommendations.filter(({ checklist }) => checklist.length > 0)
  const anchors = [...new Set(listed.map(({ checklist }) => checklistAnchor(checklist)))]
  if (anchors.length === 0) return []
  const sections = anchors.flatMap((anchor) =>
    checklist(
      anchor,
      listed.filter((one) => checklistAnchor(one.checklist) === anchor),
      source,
    ),
  )
  return [
    {
      file: 'checklists.md',
      title: words.say('chapterChecklists'),
      blocks: [paragraph(words.say('checklistLead'), 'lead'), ...sections],
    },
  ]
}

function checklist(anchor: string, advice: readonly Recommendation[], { words, guideline }: BookSource): Block[] {
  const actions = [...new Set(advice.map(({ action }) => words.word('action', action)))]
  const rules = advice[0]?.checklist ?? []
  return [
    section(anchor, sentenceCase(actions.join(', '))),
    list(advice.map(({ id }) => ({ see: ruleAnchor(id), text: words.text(`recommendation.${id}.text`) }))),
    ...rules.map((name): Block => {
      const rule = guideline.rules.find((one) => one.id === name) as Rule
      const label = [{ strong: ruleName(name, guideline, words) }, `. ${words.text(`rule.${name}.because`)}`]
      return { kind: 'list', look: 'checks', label, items: criteriaOf(rule, { words, guideline }) }
    }),
  ]
}

/** Each criterion of the rule on a line; one with parts says them after a colon. */
function criteriaOf({ when }: Rule, { guideline, words }: Pick<BookSource, 'guideline' | 'words'>): Text[] {
  const parts: readonly Condition[] = 'atLeast' in when ? when.of : [when]
  return parts.map((part) => {
    const [first = '', ...rest] = conditionInWords(part, guideline, words).map(({ text }) => text)
    return rest.length === 0 ? first : `${first} ${words.series(rest)}`
  })
}
