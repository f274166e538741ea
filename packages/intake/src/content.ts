import type { Aids } from '@lende/guideline'

/** The questions to the patient, as `content/aids/intake.yaml` has them. */
export type Intake = NonNullable<Aids['intake']>
export type IntakePage = Intake['pages'][number]
