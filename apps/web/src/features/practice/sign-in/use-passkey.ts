// Signs in with a passkey, and adds one. Nobody is held to it: what was not shown or made is said, and the rest stays.

import { useMutation } from '@tanstack/react-query'
import type { Answered, AnswerOf, DoorName, NotDone } from '../../../practice/ask.ts'
import { ask } from '../../../practice/ask.ts'
import { known } from '../../../practice/queries.ts'
import { makePasskey, showPasskey } from './passkeys.ts'

type Entered<Name extends DoorName> = Answered<AnswerOf<Name>> | null

/** What was shown is read anew, unless `shown` says what comes next. */
export function useShowPasskey(shown: () => unknown = () => known.invalidateQueries()) {
  return useMutation<Entered<'POST /api/sign-in/passkey'>, NotDone>({
    mutationFn: async () => {
      const asked = await ask('POST /api/sign-in/passkey/ask', { body: {} })
      const answer = await showPasskey(asked.body.options)
      return answer === null ? null : ask('POST /api/sign-in/passkey', { body: { answer } })
    },
    onSuccess: (entered) => (entered === null ? undefined : shown()),
  })
}

/** Reads nothing again by itself: what it answers may be recovery codes, to be shown first. */
export function useMakePasskey() {
  return useMutation<Entered<'POST /api/passkeys'>, NotDone, string>({
    mutationFn: async (name) => {
      const offered = await ask('POST /api/passkeys/offer', { body: {} })
      const answer = await makePasskey(offered.body.options)
      return answer === null ? null : ask('POST /api/passkeys', { body: { name, answer } })
    },
  })
}
