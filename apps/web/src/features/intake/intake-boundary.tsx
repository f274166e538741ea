// While the questions load, and when they cannot: in words that are always there.

import type { IntakeLanguage } from '@lende/intake'
import type { ReactNode } from 'react'
import { Component } from 'react'
import { firstWords } from './messages/first-words.ts'
import { forgetLoads } from './patient-data.ts'

interface Props {
  readonly language: IntakeLanguage
  readonly children: ReactNode
}

interface State {
  readonly failure: unknown
}

export class IntakeBoundary extends Component<Props, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(failure: unknown): State {
    return { failure }
  }

  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    const words = firstWords[this.props.language]
    return (
      <main className="patient">
        <div className="patient-notice" role="alert">
          <h1>{words.failedTitle}</h1>
          <p>{isLoading(failure) ? words.failedLoading : words.failedOther}</p>
        </div>
        <button type="button" className="patient-next" onClick={() => this.#retry()}>
          {words.retry}
        </button>
      </main>
    )
  }

  #retry(): void {
    forgetLoads()
    this.setState({ failure: null })
  }
}

/** What did not arrive can be asked for again; anything else is a fault of ours. */
const isLoading = (failure: unknown): boolean =>
  failure instanceof TypeError ||
  (failure instanceof Error && /could not be loaded|dynamically imported/.test(failure.message))

export const Loading = ({ language }: { readonly language: IntakeLanguage }) => (
  <main className="patient">
    <p className="patient-loading" role="status">
      {firstWords[language].loading}
    </p>
  </main>
)
