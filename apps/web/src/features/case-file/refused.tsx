// A file that cannot be read: every problem with its place and what would do. Nothing else on the page has changed.

import type { Problem } from '@lende/engine'
import { problemInWords } from '@lende/wording'
import { useLende } from '../../lende.tsx'

const mostShown = 20

export function Refused({ name, problems }: { readonly name: string; readonly problems: readonly Problem[] }) {
  const { messages, settings } = useLende()
  const say = messages.caseFile
  const shown = problems.slice(0, mostShown)
  return (
    <section className="notice refused stack" data-gap="tight" role="alert">
      <h2>{say.refused(name)}</h2>
      <p>{say.refusedMeans}</p>
      <ul>
        {shown.map((problem) => {
          const { line, column, ...rest } = problem
          return (
            <li key={`${line} ${column} ${problem.kind} ${problem.path.join('/')}`}>
              {line === undefined || column === undefined ? null : (
                <span className="soft small">{say.place(line, column)}</span>
              )}
              <span>{problemInWords(rest, settings.language)}</span>
            </li>
          )
        })}
      </ul>
      {problems.length > shown.length ? <p>{say.moreProblems(problems.length - shown.length)}</p> : null}
    </section>
  )
}
