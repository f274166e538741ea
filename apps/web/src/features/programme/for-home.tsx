// What goes home: the sheet on paper and the file for a calendar, in the language of the patient.

import type { Programme } from '@lende/care'
import { calendarOf } from '@lende/care'
import type { Language } from '@lende/wording'
import { use, useDeferredValue, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { LanguageSelect } from '../../design-system/language-select.tsx'
import { useLende } from '../../lende.tsx'
import { careMessagesIn, useCareMessages } from '../../messages/care/care-messages.ts'
import { productIn } from '../../product.ts'
import { download } from '../case-file/download.ts'
import { dueOn } from './item-words.ts'
import { PrintedProgramme } from './printed-programme.tsx'
import type { ProgrammeView } from './programme-view.ts'
import { stillFits } from './programme-view.ts'

export function ForHome({ view, programme }: { readonly view: ProgrammeView; readonly programme: Programme }) {
  const { settings } = useLende()
  const say = useCareMessages().programme
  const [language, speak] = useState<Language>(settings.language)
  // The page stays as it is until it can be printed in the other language.
  const shown = useDeferredValue(language)
  const { words } = use(productIn(shown, settings.country))
  const patient = use(careMessagesIn(shown)).programme
  if (!stillFits(view, programme)) return null
  const forPatient: ProgrammeView = { ...view, words, say: patient }
  const saveCalendar = (): void => {
    const summary = (day: string): string => dueOn(programme, day, words, patient.patient)
    const description = words.text(`programme.way.${programme.way}.says`)
    const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
    download(
      calendarOf(programme, { name: patient.patient.title, summary, description }, stamp),
      `${say.calendarName}.ics`,
    )
  }
  return (
    <>
      <div className="programme-tools screen-only" aria-busy={shown !== language}>
        <LanguageSelect label={say.language} language={language} speak={speak} />
        <Button kind="primary" onPress={() => print()}>
          {say.print}
        </Button>
        <Button onPress={saveCalendar}>{say.calendar}</Button>
      </div>
      <PrintedProgramme view={forPatient} programme={programme} />
    </>
  )
}
