import type { View } from '../consult/view.ts'

/** What was filled in on an instrument today, in a few words. */
export function instrumentSummary({ state }: View, id: string): string {
  const raw = state.consult.given.get(id)
  return typeof raw === 'object' ? String(raw['total'] ?? '') : String(raw ?? '')
}
