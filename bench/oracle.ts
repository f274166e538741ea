// What everything else is held against: the plain interpreter, asked for every rule in the order of the truth vector.

import type { Answers, Guideline, Program, Rule, Truth } from '@lende/engine'
import { interpreter } from '@lende/engine'

/** The truth of every rule of the program, relevance of examinations included. */
export function oracleOf(
  guideline: Pick<Guideline, 'facts' | 'rules'>,
  program: Pick<Program, 'rules'>,
): (answers: Answers) => Truth[] {
  const interpret = interpreter({ facts: guideline.facts, rules: [...guideline.rules, ...relevanceRules(guideline)] })
  return (answers) => program.rules.map(({ id }) => id).map(interpret(answers))
}

/** The interpreter reads relevance where it needs it; here it is asked for as rules, as the evaluators write it. */
const relevanceRules = ({ facts }: Pick<Guideline, 'facts'>): Rule[] =>
  facts.flatMap(({ id, relevantWhen }) =>
    relevantWhen === undefined ? [] : [{ id: `${id}.relevant`, when: relevantWhen, unless: [], generated: true }],
  )
