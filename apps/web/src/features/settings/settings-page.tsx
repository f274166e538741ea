// How the person at this device likes to work. Every change acts at once; nothing else is ever stored.

import './settings.css'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { languageNames } from '../../language-names.ts'
import { useLende, useProduct } from '../../lende.tsx'
import { appearances, singleKeys, textSizes } from '../../settings.ts'
import { AboutLende } from './about-lende.tsx'
import { Choice } from './choice.tsx'
import { forgetSettings } from './forget-settings.ts'
import { PhaseSchemeChoice } from './phase-scheme-choice.tsx'

const countries = ['be', 'nl'] as const

export function SettingsPage() {
  const { settings, messages, change } = useLende()
  const say = messages.settings
  const { guideline, words } = useProduct()
  return (
    <div className="page settings">
      <header className="stack" data-gap="tight">
        <h1>{say.title}</h1>
        <p className="soft">{say.atOnce}</p>
      </header>
      <section className="settings-choices">
        <Choice
          label={say.language}
          options={languageNames}
          value={settings.language}
          choose={(language) => change({ language })}
        />
        <Choice
          label={say.country}
          about={say.countryAbout}
          options={countries.map((value) => ({ value, name: words.word('country', value) }))}
          value={settings.country}
          choose={(country) => change({ country })}
        />
        <Choice
          label={say.role}
          about={say.roleAbout}
          look="list"
          options={guideline.roles.map((value) => ({ value, name: words.word('role', value) }))}
          value={settings.role}
          choose={(role) => change({ role })}
        />
        <PhaseSchemeChoice choose={(phaseScheme) => change({ phaseScheme })} />
        <Choice
          label={say.appearance}
          options={appearances.map((value) => ({ value, name: say.appearances[value] }))}
          value={settings.appearance}
          choose={(appearance) => change({ appearance })}
        />
        <Choice
          label={say.textSize}
          className="text-sizes"
          options={textSizes.map((value) => ({
            value,
            name: <span data-size={value}>{say.textSizes[value]}</span>,
          }))}
          value={settings.textSize}
          choose={(textSize) => change({ textSize })}
        />
        <Choice
          label={say.singleKeys}
          about={say.singleKeysAbout}
          options={singleKeys.map((value) => ({ value, name: say.onOrOff[value] }))}
          value={settings.singleKeys}
          choose={(keys) => change({ singleKeys: keys })}
        />
      </section>
      <Stored />
      <AboutLende />
    </div>
  )
}

function Stored() {
  const { messages, change } = useLende()
  const say = messages.settings
  const [isForgotten, setForgotten] = useState(false)
  return (
    <section className="settings-part stack">
      <h2>{say.stored}</h2>
      <p>{say.storedAbout}</p>
      <div>
        <Button
          onPress={() => {
            forgetSettings(change)
            setForgotten(true)
          }}
        >
          {say.forget}
        </Button>
      </div>
      <p role="status">{isForgotten ? say.forgotten : null}</p>
    </section>
  )
}
