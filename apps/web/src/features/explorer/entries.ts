// Everything that can be found, with all the words under which somebody would look for it.

import type { Guideline } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import type { Words } from '@lende/wording'
import { labelOf, optionLabel, ruleName } from '@lende/wording'
import type { Besides } from './explorer-shapes.ts'
import { placeOf, sections } from './places.ts'
import type { Entry } from './search.ts'

/** All entries in one language. */
export function entriesOf(guideline: Guideline, words: Words, { documents, cases }: Besides): Entry[] {
  const known = (...keys: readonly string[]): string[] => keys.filter(words.has).map(words.text)
  const advised = new Set(guideline.recommendations.map(({ rule }) => rule))
  return [
    ...guideline.recommendations.map(
      ({ id, action, guideline: set, direction }): Entry => ({
        kind: 'recommendation',
        id,
        to: placeOf.recommendation(id),
        title: words.text(`recommendation.${id}.text`),
        also: [
          words.word('action', action),
          ...known(`recommendation.${id}.patient`, `rule.${id}.because`),
          `${words.word('guideline', set)} ${words.word('direction', direction)}`,
        ],
      }),
    ),
    ...guideline.dangers.map(
      ({ id, signs, tiers }): Entry => ({
        kind: 'danger',
        id,
        to: placeOf.danger(id),
        title: words.text(`danger.${id}.name`),
        also: [
          [...signs.critical, ...signs.supporting].map((sign) => labelOf(sign, words)).join(', '),
          ...known(...tiers.map(({ rule }) => `rule.${rule}.because`)),
        ],
      }),
    ),
    ...guideline.classifications.map(({ id, classes }): Entry => {
      const key = `classification.${id}`
      return {
        kind: 'classification',
        id,
        to: placeOf.classification(id),
        title: words.text(`${key}.name`),
        also: [
          classes.map((one) => words.text(`${key}.${one.id}.name`)).join(', '),
          ...known(`${key}.because`, ...classes.map((one) => `${key}.${one.id}.about`)),
        ],
      }
    }),
    ...guideline.statements.map(
      ({ id, document }): Entry => ({
        kind: 'statement',
        id,
        to: placeOf.statement(id),
        title: words.text(`statement.${id}.says`),
        also: [
          words.text(`statement.${id}.place`),
          words.text(`document.${document}.title`),
          ...known(`statement.${id}.caution`, `statement.${id}.no-rule-because`),
        ],
      }),
    ),
    ...guideline.rules
      .filter(({ id, generated }) => !generated && !advised.has(id))
      .map(
        ({ id }): Entry => ({
          kind: 'rule',
          id,
          to: placeOf.rule(id),
          title: ruleName(id, guideline, words),
          also: known(`rule.${id}.because`),
        }),
      ),
    ...guideline.facts.map(
      ({ id, domain }): Entry => ({
        kind: 'fact',
        id,
        to: placeOf.fact(id),
        title: labelOf(id, words),
        also: [
          ...known(`fact.${id}.ask`, `fact.${id}.ask-patient`, `fact.${id}.note`),
          optionsOf(domain)
            .map((option) => optionLabel(id, option, words))
            .join(', '),
        ],
      }),
    ),
    ...guideline.currency.map(
      ({ id }): Entry => ({
        kind: 'currency',
        id,
        to: `${sections.currency}/${id}`,
        title: words.text(`currency.${id}.topic`),
        also: known(`currency.${id}.says`),
      }),
    ),
    ...documents.map(
      ({ id, publisher, year }): Entry => ({
        kind: 'document',
        id,
        to: placeOf.document(id),
        title: words.text(`document.${id}.title`),
        also: [`${publisher} ${year}`, ...known(`document.${id}.superseded`)],
      }),
    ),
    ...guideline.properties.map(
      ({ id }): Entry => ({
        kind: 'property',
        id,
        to: sections.proofs,
        title: words.text(`property.${id}`),
        also: [],
      }),
    ),
    ...cases
      .filter(({ of }) => of !== undefined)
      .map(
        ({ id }): Entry => ({
          kind: 'case',
          id,
          to: placeOf.trying(id),
          title: words.text(`case.${id}`),
          also: [],
        }),
      ),
  ]
}
