// Where everything stands in the explorer.

const under = (section: string) => (id: string) => `/guideline/${section}/${encodeURIComponent(id)}`

export const placeOf = {
  recommendation: under('recommendation'),
  rule: under('rule'),
  danger: under('danger'),
  classification: under('classification'),
  statement: under('statement'),
  document: under('document'),
  fact: under('fact'),
  trying: under('playground'),
} as const

export const sections = {
  recommendations: '/guideline/recommendations',
  rules: '/guideline/rules',
  dangers: '/guideline/dangers',
  statements: '/guideline/statements',
  classifications: '/guideline/classifications',
  facts: '/guideline/facts',
  currency: '/guideline/currency',
  diagrams: '/guideline/diagrams',
  proofs: '/guideline/proofs',
  playground: '/guideline/playground',
} as const
export type Section = keyof typeof sections
