// The foot of a document: edition, day, what its lines rest on, what newer guidance replaced, what it is not.

import type { DocumentPart, Foot } from './document.ts'
import type { DocumentContent, Material } from './material.ts'

export function footOf(content: DocumentContent, parts: readonly DocumentPart[], material: Material): Foot {
  const { words } = material.product
  const { edition } = material.outcome.advice
  if (content.only !== undefined)
    return {
      edition: material.say.editionAlone(edition),
      on: material.consult.on,
      sources: [],
      superseded: [],
      disclaimer: words.text('documents.says.private-foot'),
    }
  const documents = guidelinesBehind(parts, material)
  return {
    edition: material.say.edition(edition),
    on: material.consult.on,
    sources: documents.map((id) => words.word('guideline', id)),
    superseded: documents.flatMap((id) => {
      const key = `document.${id}.superseded`
      return words.has(key) ? [material.say.replaced(words.word('guideline', id), words.text(key))] : []
    }),
    disclaimer: words.say('disclaimer'),
  }
}

/** The guidelines of the recommendations that lines rest on, in order of the guideline. */
function guidelinesBehind(parts: readonly DocumentPart[], { product: { guideline } }: Material): string[] {
  const from = new Set<string>(parts.flatMap(({ lines }) => lines.flatMap((line) => line.from)))
  const recommended = guideline.recommendations.filter(({ id }) => from.has(`recommendation:${id}`))
  return [...new Set(recommended.map((one) => one.guideline))]
}
