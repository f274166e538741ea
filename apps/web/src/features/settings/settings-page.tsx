// How the person at this device likes to work. Every change acts at once; nothing else is ever stored.

import './settings.css'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useLende, useProduct } from '../../lende.tsx'
import { productIn } from '../../product.ts'
import type { Settings } from '../../settings.ts'
import { appearances, singleKeys, textSizes } from '../../settings.ts'
import { AboutLende } from './about-lende.tsx'
import { Choice } from './choice.tsx'
import { forgetSettings } from './forget-settings.ts'
import { PhaseSchemeChoice } from './phase-scheme-choice.tsx'

const languages = [
  { value: 'nl', name: 'Nederlands', lang: 'nl' },
  { value: 'fr', name: 'Français', lang: 'fr' },
  { value: 'de', name: 'Deutsch', lang: 'de' },
  { value: 'en', name: 'English', lang: 'en' },
] as const
const countries = ['be', 'nl'] as const

export function SettingsPage() {
  const { settings, messages } = useLende()
  const say = messages.settings
  const { guideline, words } = useProduct()
  const choose = useChange()
  return (
    <div className="page settings">
      <header className="stack" data-gap="tight">
        <h1>{say.title}</h1>
        <p className="soft">{say.atOnce}</p>
      </header>
      <section className="settings-choices">
        <Choice
          label={say.language}
          options={languages}
          value={settings.language}
          choose={(language) => choose({ language })}
        />
        <Choice
          label={say.country}
          about={say.countryAbout}
          options={countries.map((value) => ({ value, name: words.word('country', value) }))}
          value={settings.country}
          choose={(country) => choose({ country })}
        />
        <Choice
          label={say.role}
          about={say.roleAbout}
          look="list"
          options={guideline.roles.map((value) => ({ value, name: words.word('role', value) }))}
          value={settings.role}
          choose={(role) => choose({ role })}
        />
        <PhaseSchemeChoice choose={(phaseScheme) => choose({ phaseScheme })} />
        <Choice
          label={say.appearance}
          options={appearances.map((value) => ({ value, name: say.appearances[value] }))}
          value={settings.appearance}
          choose={(appearance) => choose({ appearance })}
        />
        <Choice
          label={say.textSize}
          className="text-sizes"
          options={textSizes.map((value) => ({
            value,
            name: <span data-size={value}>{say.textSizes[value]}</span>,
          }))}
          value={settings.textSize}
          choose={(textSize) => choose({ textSize })}
        />
        <Choice
          label={say.singleKeys}
          about={say.singleKeysAbout}
          options={singleKeys.map((value) => ({ value, name: say.onOrOff[value] }))}
          value={settings.singleKeys}
          choose={(keys) => choose({ singleKeys: keys })}
        />
      </section>
      <Stored />
      <AboutLende />
    </div>
  )
}

/** Changes settings once the guideline is there in the new language, so that the page stays and keeps its focus. */
function useChange(): (some: Partial<Settings>) => void {
  const { settings, change } = useLende()
  return (some) => {
    const { language, country } = { ...settings, ...some }
    productIn(language, country)
      .catch(() => undefined)
      .finally(() => change(some))
  }
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
