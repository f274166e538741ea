// An answer that is being written, for who opens the letter beside it and comes back. It stands with what is known of the record:
// in memory, for a few minutes, and gone when somebody signs out.

import { known } from '../../../practice/queries.ts'

const key = (referral: string) => ['an answer to', referral]

export const answerDraft = (referral: string): string => known.getQueryData<string>(key(referral)) ?? ''

export const keepAnswerDraft = (referral: string, answer: string): void => {
  known.setQueryData<string>(key(referral), answer)
}

export const forgetAnswerDraft = (referral: string): void => known.removeQueries({ queryKey: key(referral) })
