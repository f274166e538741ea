import type { Administration, Instrument } from '@lende/instruments'
import type { Raw } from '../../consult/consult.ts'
import type { View } from '../consult/view.ts'

/** What each way of answering an instrument works with. */
export interface Asked {
  readonly view: View
  readonly instrument: Instrument
  /** What was filled in today. */
  readonly given: Administration | undefined
  readonly answer: (raw: Raw) => void
  /** Has what is being filled in worked out before it is given. */
  readonly likely: (raw: Raw) => void
}
