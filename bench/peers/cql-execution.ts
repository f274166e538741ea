// cql-execution: ELM, patient by patient, each with its own parameters.

import type { Truth } from '@lende/engine'
import { DateTime, Executor, Library, PatientSource } from 'cql-execution'
import type { CqlForm, CqlInput } from './cql.ts'
import type { Loaded } from './peer.ts'

type Outcomes = Readonly<Record<string, boolean | null>>

/** Nothing here reads the clock; given, it need not be asked. */
const at = new DateTime(2026, 1, 1, 0, 0, 0, 0, 0)

export function load({ elm, rules }: CqlForm): Loaded<CqlInput, Outcomes> {
  const library = new Library(elm)
  return {
    evaluate: async (inputs) => {
      const outcomes: Outcomes[] = []
      for (const input of inputs) {
        const results = await new Executor(library, undefined, input).exec_patient_context(onePatient(), at)
        outcomes.push(results.patientResults[ID])
      }
      return outcomes
    },
    truthsOf: (output) => rules.map((rule) => truthOf(output[rule])),
  }
}

const ID = 'patient'

/** All that is known of a patient stands in the parameters. */
const onePatient = (): PatientSource => new PatientSource([{ id: ID, recordType: 'Patient' }])

function truthOf(value: boolean | null | undefined): Truth {
  if (value === undefined) throw new TypeError('a rule has no outcome in CQL')
  return value === null ? 'unknown' : value ? 'yes' : 'no'
}
