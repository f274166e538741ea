// What the doors tell of the record, by name.

import type { AnswerOf } from '../../practice/ask.ts'

export type Patient = AnswerOf<'GET /api/patients/:patient'>
export type Episode = AnswerOf<'GET /api/patients/:patient/episodes'>['items'][number]
export type Member = AnswerOf<'GET /api/members'>['items'][number]
