// Taking something along as a file: under way, taken, or why not.

import { useMutation } from '@tanstack/react-query'
import type { NotDone } from '../../../practice/ask.ts'

export const useTaken = <What>(take: (what: What) => Promise<void>) =>
  useMutation<void, NotDone, What>({ mutationFn: take })
