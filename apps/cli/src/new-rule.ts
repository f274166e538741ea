// `lende new-rule ID`: a rule to start from, complete with everything the check will ask for.

import type { Invocation } from './invocation.ts'
import { operand, UsageError } from './invocation.ts'

/** Prints a recommendation in YAML, to be put in a file under content/guidelines/. */
export async function newRuleCommand(invocation: Invocation): Promise<number> {
  const id = operand(invocation, 0, 'a name for the rule')
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new UsageError('a name is in kebab-case, such as kngf-2013-p1-reassure.')
  process.stdout.write(template(id, invocation.on))
  return 0
}

const template = (id: string, on: string): string => `  - recommendation: ${id}
    action: # one of the actions in content/words.yaml
    direction: # do, consider, do-not or stop
    roles: [physiotherapist]
    text: # for the clinician, in Dutch, verb first
    patient: # the same for the patient, B1 or easier; leave this line out if there is nothing to say
    when:
      all:
        - kngf-2013-profile is profile-1
    because: # why, in one sentence
    held-by: danger # or nothing, when it stays true in danger
    strength: not-stated
    source: {cite: kngf-2013, statement: KNGF-4.1, reading: literal, attested: source-document}
    review: {by: none, next: ${Number(on.slice(0, 4)) + 1}${on.slice(4)}}
    cases:
      - {expect: yes, of: profile-1}
      - {expect: no, of: profile-2}
      - {expect: unknown, of: profile-1, but: {psychosocial-factors-dominant: not-asked}}
`
