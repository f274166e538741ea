import type { IntakeLanguage } from '@lende/intake'
import { languages } from '@lende/intake'
import { useArrival } from './heading.tsx'
import { firstWords } from './messages/first-words.ts'
import { Vertebrae } from './vertebrae.tsx'

/** The language first: four buttons in their own names. The device's own stands on top. */
export function LanguagePage({
  likely,
  choose,
}: {
  readonly likely: IntakeLanguage
  readonly choose: (language: IntakeLanguage) => void
}) {
  const heading = useArrival('language')
  const inOrder = [likely, ...languages.filter((one) => one !== likely)]
  return (
    <main className="patient" data-page="language">
      <Vertebrae />
      <h1 ref={heading} tabIndex={-1}>
        {firstWords[likely].choose}
        {inOrder.slice(1).map((one) => (
          <span key={one} lang={one} className="patient-choose-too">
            {firstWords[one].choose}
          </span>
        ))}
      </h1>
      <ul className="patient-answers">
        {inOrder.map((one) => (
          <li key={one}>
            <button type="button" className="patient-answer" lang={one} onClick={() => choose(one)}>
              {firstWords[one].name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  )
}
