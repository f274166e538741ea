// The doors to who works at a practice: a lead invites, gives roles and takes them.

import { Type } from 'typebox'
import { Email, Fields, Id, Language, Line, Moment } from '../http/fields.ts'
import { clinicians } from '../http/present.ts'
import { type Refusal, refuse } from '../http/problem.ts'
import { type Answer, type Route, route } from '../http/route.ts'
import { openInvitations, withdrawInvitation } from './invitation-repository.ts'
import { members } from './membership-repository.ts'
import { type Changed, changeRolesIn } from './memberships.ts'
import type { Role } from './present.ts'
import { OnePerson, RoleHeld, Roles } from './shapes.ts'

const Done = Type.Object({ done: Type.Boolean() })
const done = { body: { done: true } }

const refusals = {
  'not-allowed': 'role-may-not',
  'unknown-person': 'not-found',
  'last-lead': 'last-lead',
  'no-role': 'invalid-input',
} as const

const tell = ({ kind }: Changed): Answer<{ done: boolean }> | Refusal =>
  kind === 'changed' ? done : refuse(refusals[kind])

/** Lists of roles are never longer than the roles there are. */
const held = (roles: readonly Role[]): Role[] => [...roles]

export const memberRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/members',
    summary: 'Who works here, and in which roles',
    roles: ['lead'],
    effect: 'read',
    answer: Type.Object({
      items: Type.Array(
        Type.Object({ person: Id, name: Type.String(), email: Type.String(), roles: Type.Array(RoleHeld) }),
      ),
    }),
    handle: async ({ work }) => ({
      body: { items: (await members(work)).map((member) => ({ ...member, roles: held(member.roles) })) },
    }),
  }),
  route({
    method: 'GET',
    url: '/api/colleagues',
    summary: 'Who works here, to ask or to care with',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    answer: Type.Object({
      items: Type.Array(Type.Object({ person: Id, name: Type.String(), roles: Type.Array(RoleHeld) })),
    }),
    handle: async ({ work }) => ({
      body: {
        items: (await members(work)).map(({ person, name, roles }) => ({ person, name, roles: held(roles) })),
      },
    }),
  }),
  route({
    method: 'POST',
    url: '/api/members/:person/roles',
    summary: 'From now on a colleague has these roles, and no others',
    roles: ['lead'],
    effect: 'write',
    params: Fields(OnePerson),
    body: Fields({ roles: Roles }),
    answer: Done,
    handle: async ({ work, present, params, body }) =>
      tell(await changeRolesIn(work, present, params.person, body.roles)),
  }),
  route({
    method: 'POST',
    url: '/api/members/:person/end',
    summary: 'A colleague works here no longer; what they wrote stays',
    roles: ['lead'],
    effect: 'write',
    params: Fields(OnePerson),
    body: Fields({}),
    answer: Done,
    handle: async ({ work, present, params }) => tell(await changeRolesIn(work, present, params.person, [])),
  }),
  route({
    method: 'GET',
    url: '/api/invitations',
    summary: 'Who was invited, and has not come yet',
    roles: ['lead'],
    effect: 'read',
    answer: Type.Object({
      items: Type.Array(
        Type.Object({
          invitation: Id,
          name: Type.String(),
          email: Type.String(),
          language: Language,
          roles: Type.Array(RoleHeld),
          until: Moment,
        }),
      ),
    }),
    handle: async ({ work }) => {
      const open = await openInvitations(work)
      return {
        body: { items: open.map((one) => ({ ...one, roles: held(one.roles), until: one.until.toISOString() })) },
      }
    },
  }),
  route({
    method: 'POST',
    url: '/api/invitations',
    summary: 'Invite somebody; the token goes into a link, and is told here only',
    roles: ['lead'],
    effect: 'write',
    answersSecret: true,
    body: Fields({ name: Line(200), email: Email, language: Language, roles: Roles }),
    status: 201,
    answer: Type.Object({ invitation: Id, token: Type.String() }),
    handle: async ({ work, present, signIn, body }) => {
      const invited = await signIn.invitations.inviteIn(work, present, body)
      if (invited.kind !== 'invited') return refuse('role-may-not')
      const { invitation, token } = invited
      return { body: { invitation, token } }
    },
  }),
  route({
    method: 'POST',
    url: '/api/invitations/:invitation/withdraw',
    summary: 'An invitation is no longer good',
    roles: ['lead'],
    effect: 'write',
    params: Fields({ invitation: Id }),
    body: Fields({}),
    answer: Done,
    handle: async ({ work, params }) =>
      (await withdrawInvitation(work, params.invitation)) ? done : refuse('not-found'),
  }),
]
