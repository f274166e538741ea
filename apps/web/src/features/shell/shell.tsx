import './shell.css'
import type { Language } from '@lende/wording'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { languageNames } from '../../language-names.ts'
import { useLende } from '../../lende.tsx'
import { UnsavedGuard } from '../case-file/unsaved-guard.tsx'
import { UpdateNotice } from '../offline/update-notice.tsx'
import { InHandStrip } from '../practice/episode/in-hand-strip.tsx'
import { useArrival } from './use-arrival.ts'
import { usePracticeHere } from './use-practice-here.ts'

/** Name and doors above, the screen below. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { messages, settings, change } = useLende()
  const say = messages.shell
  const [place] = useLocation()
  useArrival(place, messages)
  const doors = [
    ...(usePracticeHere() ? ([['/practice', say.practice]] as const) : []),
    ['/consult', say.consult],
    ['/pathway', say.pathway],
    ['/guideline', say.guideline],
    ['/settings', say.settings],
  ] as const
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {say.skip}
      </button>
      <header className="masthead screen-only">
        <Link href="/" className="masthead-name">
          Lende
        </Link>
        <nav aria-label={say.menu}>
          <ul>
            {doors.map(([to, name]) => (
              <li key={to}>
                <Link href={to} {...(place.startsWith(to) ? { 'aria-current': 'page' as const } : {})}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <select
          className="masthead-language"
          aria-label={say.language}
          value={settings.language}
          onChange={({ target }) => change({ language: target.value as Language })}
        >
          {languageNames.map(({ value, name, lang }) => (
            <option key={value} value={value} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      </header>
      <InHandStrip place={place} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <UpdateNotice />
      <UnsavedGuard />
    </>
  )
}
