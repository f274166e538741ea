// The questions of the intake with their form and words; the words that a patient reads come along.

import type { Fact } from '@lende/engine'
import type { Intake, IntakeForm } from '@lende/intake'
import { intakeForm } from '@lende/intake'
import type { Words } from '@lende/wording'
import { use, useMemo } from 'react'
import { useLende, useProduct } from '../../lende.tsx'
import type { Product } from '../../product.ts'
import { sourceWordsIn } from '../../product.ts'

export interface IntakeAtHand {
  readonly product: Product
  readonly intake: Intake
  readonly form: IntakeForm
  readonly facts: readonly Fact[]
  readonly words: Words
}

/** Undefined where the content has no intake. */
export function useIntake(): IntakeAtHand | undefined {
  const product = useProduct()
  const words = useIntakeWords()
  const { intake } = product.aids
  return useMemo(() => {
    if (intake === undefined) return undefined
    const { facts } = product.guideline
    return { product, intake, form: intakeForm(intake, facts, product.instruments), facts, words }
  }, [product, intake, words])
}

/** The words of the product with those for patients. */
export function useIntakeWords(): Words {
  const { language, country } = useLende().settings
  return use(sourceWordsIn(language, country))
}
