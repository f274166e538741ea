// Input that is refused is an error with places, turned into sentences at the door.

import type { Problem } from '@lende/engine'
import type { Language } from '@lende/wording'

/** Input that cannot be used, with every problem found in it. */
export class InputError extends Error {
  readonly problems: readonly Problem[]
  readonly language: Language
  constructor(problems: readonly Problem[], language: Language) {
    super('input refused')
    this.problems = problems
    this.language = language
  }
}
