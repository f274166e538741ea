// A part of the page under its name, folded away until somebody needs it.

import type { ReactNode } from 'react'
import { Folded } from '../../../design-system/folded.tsx'

export const Fold = ({ title, children }: { readonly title: string; readonly children: () => ReactNode }) => (
  <Folded
    className="patients-fold"
    summary={
      <summary>
        <h2>{title}</h2>
      </summary>
    }
  >
    {() => <div className="patients-fold-inside stack">{children()}</div>}
  </Folded>
)
