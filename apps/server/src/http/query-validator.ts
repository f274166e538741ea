// What an address asks with is text. A whole number is one only where it is written as one: of 1.5 nothing is cut off.

import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

export const validatorCompiler: FastifySchemaCompiler<TSchema> = (asked) => {
  const validate = TypeBoxValidatorCompiler(asked)
  if (asked.httpPart !== 'querystring') return validate
  const wholes = wholesIn(asked.schema)
  return (query: Readonly<Record<string, unknown>>) => {
    const wrong = wholes.filter((name) => name in query && !/^\d{1,15}$/.test(String(query[name])))
    return wrong.length === 0 ? validate(query) : { error: wrong.map(notWhole) as never }
  }
}

const wholesIn = (schema: TSchema): readonly string[] => {
  const { properties = {} } = schema as { properties?: Readonly<Record<string, { type?: string }>> }
  return Object.keys(properties).filter((name) => properties[name]?.type === 'integer')
}

const notWhole = (name: string) => ({ keyword: 'type', instancePath: `/${name}`, params: {} })
