// Somebody signs out: the session ends at the server first, then nothing of what was read or filled in stays behind.

import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { consultStore } from '../../../consult/consult-store.ts'
import type { Answered, AnswerOf, NotDone } from '../../../practice/ask.ts'
import { ask } from '../../../practice/ask.ts'
import { forgetWhoWasHere } from './whose.ts'

export function useLeave() {
  const [, go] = useLocation()
  return useMutation<Answered<AnswerOf<'POST /api/sign-out'>>, NotDone>({
    mutationFn: () => ask('POST /api/sign-out', { body: {} }),
    onSuccess: async () => {
      consultStore.clear()
      go('/practice', { replace: true })
      await forgetWhoWasHere()
    },
  })
}
