// "This rule is wrong": a text that names the rule and its source, and nothing of the patient. Nothing is sent.

import type { RecommendationResult } from '@lende/engine'
import { useId, useRef, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { Dialog } from '../../design-system/dialog.tsx'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { recommendationOf } from './reading-view.ts'

interface Props {
  readonly view: View
  readonly recommendation: RecommendationResult
}

export function ReportRule({
  view,
  recommendation,
  isOpen,
  onClose,
}: Props & { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useMessages().advice
  return (
    <Dialog title={say.report} isOpen={isOpen} onClose={onClose}>
      <ReportText view={view} recommendation={recommendation} onClose={onClose} />
    </Dialog>
  )
}

function ReportText({ view, recommendation, onClose }: Props & { readonly onClose: () => void }) {
  const { advice: say, shell } = useMessages()
  const place = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const id = useId()
  const copy = async (): Promise<void> => {
    const field = place.current
    if (field === null) return
    try {
      await navigator.clipboard.writeText(field.value)
      setOutcome('copied')
    } catch {
      field.focus()
      field.select()
      setOutcome('refused')
    }
  }
  return (
    <>
      <p id={`${id}-means`}>{say.reportMeans}</p>
      <div className="field">
        <label htmlFor={id}>{say.reportText}</label>
        <textarea
          id={id}
          className="input"
          ref={place}
          rows={9}
          aria-describedby={`${id}-means`}
          defaultValue={useReport(view, recommendation)}
        />
      </div>
      <div className="row">
        <Button kind="primary" onPress={copy}>
          {say.copy}
        </Button>
        <Button onPress={onClose}>{shell.close}</Button>
      </div>
      <p role="status">{outcome === null ? '' : outcome === 'copied' ? say.copied : say.copyRefused}</p>
    </>
  )
}

/** Names of the rule only: no answers, no day, no role of a consult. */
function useReport(view: View, { id, sources }: RecommendationResult): string {
  const say = useMessages().advice
  const { words, guideline } = view.product
  return [
    `Lende, ${words.say('edition')} ${guideline.edition}`,
    words.labelled(say.reportRule, recommendationOf(view, id)?.rule ?? id),
    words.labelled(say.reportStatements, sources.map(({ statement }) => statement).join(', ')),
    words.labelled(say.reportLanguage, words.language),
    '',
    words.heading(say.reportRemark),
    '',
  ].join('\n')
}
