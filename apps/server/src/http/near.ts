// Who asks from the machine that the server runs on.

import type { FastifyRequest } from 'fastify'
import { isLoopback } from '../configuration/variables.ts'

const near = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** What was handed on by somebody else comes from further away, even if that somebody is near. */
const isNear = ({ ip, headers }: FastifyRequest): boolean =>
  near.has(ip) && headers['x-forwarded-for'] === undefined && headers['forwarded'] === undefined

/** Near, under a name of this machine: any page can give its own name to this address, and ask from here. */
export const isOnThisMachine = (request: FastifyRequest): boolean =>
  isNear(request) && isLoopback(request.hostname.replace(/^\[|\]$/g, ''))
