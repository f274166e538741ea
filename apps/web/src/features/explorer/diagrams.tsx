// The drawings of the edition, made from the rules when it was built.

import { use } from 'react'
import { figuresFor } from '../../explorer-data.ts'
import { Drawing } from './drawing.tsx'
import { Page } from './page.tsx'
import { useExplorer } from './use-explorer.ts'

export function DiagramsPage() {
  const { words, say } = useExplorer()
  const figures = use(figuresFor(words.language))
  return (
    <Page title={say.sections.diagrams} under={say.about.diagrams}>
      <nav aria-label={say.sections.diagrams} className="screen-only">
        <ul className="plain-lines">
          {figures.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="as-link" onClick={() => document.getElementById(id)?.scrollIntoView()}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {figures.map((figure) => (
        <Drawing key={figure.id} figure={figure} />
      ))}
    </Page>
  )
}
