// What this is, and who fills it in: answering that begins.

import { visiblePages } from '@lende/intake'
import { useArrival } from './heading.tsx'
import { usePatient } from './patient.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { Vertebrae } from './vertebrae.tsx'

export function WelcomePage() {
  const { data, filling, change, trail } = usePatient()
  const { say } = data
  const heading = useArrival('welcome')
  const begin = (helped: boolean): void => {
    const [first] = visiblePages(data.intake, filling.said)
    change({ ...filling, helped })
    if (first !== undefined) trail.go({ kind: 'question', page: first.page })
  }
  const sentences = [say.welcomeWhat, say.welcomeTime, say.welcomePrivate, say.welcomeEnd]
  return (
    <main className="patient" data-page="welcome">
      <header className="patient-head">
        <button type="button" className="patient-quiet" onClick={() => trail.startAt({ kind: 'language' })}>
          {say.otherLanguage}
        </button>
        <ReadAloud texts={[say.welcomeTitle, ...sentences, say.who, say.myself, say.helping]} />
      </header>
      <Vertebrae />
      <h1 ref={heading} tabIndex={-1}>
        {say.welcomeTitle}
      </h1>
      <div className="patient-about">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <fieldset className="patient-who">
        <legend>{say.who}</legend>
        <div className="patient-answers">
          <button type="button" className="patient-next" onClick={() => begin(false)}>
            {say.myself}
          </button>
          <button type="button" className="patient-answer" onClick={() => begin(true)}>
            {say.helping}
          </button>
        </div>
      </fieldset>
      <footer className="patient-foot">
        <a className="patient-quiet" href="#/paper">
          {say.onPaper}
        </a>
      </footer>
    </main>
  )
}
