// A referral: who was asked what, and what they answered.

import type { PagePart } from '@lende/pdf'
import { type InCopy, said } from './in-copy.ts'
import type { ReferralRow } from './rows.ts'
import { moment, roleName } from './words.ts'

export function referralPart(row: ReferralRow, { say, nameOf }: InCopy): PagePart {
  const { own, words } = say
  const to =
    row.to_name ?? `${nameOf(row.to_person ?? '')}${row.to_role === null ? '' : `, ${roleName(say, row.to_role)}`}`
  const { sent_at: sent, seen_at: seen, answered_at: answered, withdrawn_at: withdrawn, answer } = row
  return {
    part: 'referral',
    level: 2,
    heading: own.referral(to),
    lines: [
      said(own.referred(nameOf(row.from_person), moment(say, sent))),
      said(words.labelled(own.question, row.question)),
      ...(seen === null || answered !== null ? [] : [said(own.seenAt(moment(say, seen)))]),
      ...(answered === null ? [] : [said(words.labelled(own.answer(moment(say, answered)), answer ?? ''))]),
      ...(withdrawn === null ? [] : [said(own.withdrawn(moment(say, withdrawn)))]),
    ],
  }
}
