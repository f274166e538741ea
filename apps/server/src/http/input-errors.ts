// What a schema finds wrong, told by place and kind: neither the values nor the names of fields that somebody made up.

import type { FastifySchemaValidationError } from 'fastify'
import { Settings } from 'typebox/system'
import type { InputError } from './problem.ts'

const kinds: Readonly<Record<string, string>> = {
  type: 'wrong-type',
  anyOf: 'not-allowed',
  const: 'not-allowed',
  enum: 'not-allowed',
  format: 'wrong-format',
  pattern: 'wrong-format',
  maxLength: 'too-long',
  minLength: 'too-short',
  maximum: 'too-large',
  minimum: 'too-small',
  minProperties: 'empty',
  additionalProperties: 'unknown-field',
}

/** Only what is of the right type comes so far. */
const measures = new Set(['format', 'pattern', 'maxLength', 'minLength', 'maximum', 'minimum'])
const isMeasured = ({ keyword }: FastifySchemaValidationError): boolean => measures.has(keyword)

/** At most this many: who sends more wrong than that is not helped by more. */
const most = 20

// A choice tells an error for each branch before it tells its own, which is the one that we pass on.
Settings.Set({ maxErrors: 8 * most })

export function inputErrors(found: readonly FastifySchemaValidationError[]): readonly InputError[] {
  const unions = new Set(found.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath))
  const measured = new Set(found.filter(isMeasured).map(({ instancePath }) => instancePath))
  // A branch of a choice, and a field that is not known, are told by the error around them; but what is of the type of a branch
  // is told what is wrong with it there.
  const isTold = (one: FastifySchemaValidationError): boolean => {
    const { keyword, instancePath } = one
    if (!unions.has(instancePath)) return keyword !== 'boolean'
    return measured.has(instancePath) ? isMeasured(one) : keyword === 'anyOf'
  }
  const errors = found.filter(isTold).flatMap(errorsOf)
  return [...new Map(errors.map((error) => [`${error.pointer} ${error.kind}`, error])).values()].slice(0, most)
}

function errorsOf({ keyword, instancePath, params }: FastifySchemaValidationError): readonly InputError[] {
  if (keyword !== 'required') return [{ pointer: instancePath, kind: kinds[keyword] ?? 'not-allowed' }]
  const missing = params['requiredProperties']
  const names: readonly unknown[] = Array.isArray(missing) ? missing : []
  return names.map((name) => ({ pointer: `${instancePath}/${String(name)}`, kind: 'missing' }))
}
