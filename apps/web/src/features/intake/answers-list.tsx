import { visiblePages } from '@lende/intake'
import { answersOn, titleOf } from './page-words.ts'
import { usePatient } from './patient.tsx'

/** What was answered, page by page; each can be changed. */
export function AnswersList() {
  const { data, filling, trail } = usePatient()
  const { say, words } = data
  return (
    <section className="patient-answered" aria-labelledby="patient-answered-title">
      <h2 id="patient-answered-title">{say.yourAnswers}</h2>
      {filling.helped ? <p className="patient-help">{say.helped}</p> : null}
      <dl>
        {visiblePages(data.intake, filling.said).map((page) => (
          <div key={page.page} data-answered={page.page}>
            <dt>{titleOf(page, data)}</dt>
            {answersOn(page, filling.said, data).map((line) => (
              <dd key={line}>{line}</dd>
            ))}
            <dd className="screen-only">
              <button
                type="button"
                className="patient-quiet"
                aria-label={words.labelled(say.change, titleOf(page, data))}
                onClick={() => trail.go({ kind: 'question', page: page.page })}
              >
                {say.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
