// A screen that fails says so, keeps what was filled in, and offers the way on. Nothing of the failure is sent anywhere.

import type { ReactNode } from 'react'
import { Component } from 'react'
import { Link } from 'wouter'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'

interface State {
  readonly failure: unknown
}

export class FailureBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(failure: unknown): State {
    return { failure }
  }

  override render() {
    if (this.state.failure === null) return this.props.children
    return <Failure failure={this.state.failure} retry={() => this.setState({ failure: null })} />
  }
}

/** Scripts and guideline parts that did not arrive can be asked for again; anything else is a fault of ours. */
const isLoading = (failure: unknown): boolean =>
  failure instanceof TypeError ||
  (failure instanceof Error && /could not be loaded|dynamically imported/.test(failure.message))

function Failure({ failure, retry }: { readonly failure: unknown; readonly retry: () => void }) {
  const say = useMessages().shell
  return (
    <div className="page stack" role="alert">
      <h1>{say.failedTitle}</h1>
      <p>{isLoading(failure) ? say.failedLoading : say.failedOther}</p>
      <div className="row">
        <Button kind="primary" onPress={retry}>
          {say.retry}
        </Button>
        <Link className="button" href="/" onClick={retry}>
          {say.home}
        </Link>
      </div>
    </div>
  )
}
