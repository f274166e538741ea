// What is wrong with the configuration. A value is never repeated: it may be a secret.

export interface ConfigurationProblem {
  readonly variable: string
  readonly wrong: string
  readonly wayOut: string
}

export class Problems {
  readonly found: ConfigurationProblem[] = []

  /** Returns what stands in for the value, for all is read before anything is told. */
  tell<Instead>(variable: string, wrong: string, wayOut: string, instead: Instead): Instead {
    this.found.push({ variable, wrong, wayOut })
    return instead
  }
}

export const sentenceOf = ({ variable, wrong, wayOut }: ConfigurationProblem): string =>
  `${variable} ${wrong}: ${wayOut}.`
