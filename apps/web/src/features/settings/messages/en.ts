import type { settings as nl } from './nl.ts'

export const settings: typeof nl = {
  title: 'Settings',
  atOnce: 'Every choice acts at once.',
  language: 'Language',
  country: 'Country',
  countryAbout: 'Decides the terms, where to refer, and the advice on work.',
  role: 'Profession',
  roleAbout: 'The pathway opens on the page of this profession.',
  scheme: 'Also name phases after',
  schemeNone: 'no other scheme',
  schemeAbout:
    'Only a name beside that of the pathway. The rules keep the phases of the guideline: this choice changes no advice.',
  days: (from: number, to: number) => `day ${from} to ${to}`,
  fromDay: (from: number) => `from day ${from}`,
  appearance: 'Colours',
  appearances: { system: 'As the device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  textSize: 'Text size',
  textSizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
  singleKeys: 'Single keys',
  singleKeysAbout:
    'In the consult one key answers. Turn this off if you dictate or touch keys unawares; Tab, arrows and Enter go on working.',
  onOrOff: { on: 'On', off: 'Off' },
  stored: 'What is stored',
  storedAbout:
    'Only these seven choices: language, country, profession, scheme of phases, colours, text size and single keys. They stay in this browser, on this device. Nothing of a patient is stored.',
  forget: 'Forget these choices',
  forgotten: 'Forgotten. What the device says now holds. What you choose next is stored again.',
  about: 'About Lende',
  edition: 'Edition of the guideline',
  code: 'Code',
  codeLicence: 'Apache License 2.0',
  content: 'Texts and rules',
  contentLicence:
    'Creative Commons Attribution 4.0. The guidelines and questionnaires themselves remain with their publishers and authors.',
  font: 'Typeface',
  fontLicence: 'Atkinson Hyperlegible Next, under the SIL Open Font License 1.1.',
  guideline: 'Read the guideline: every rule with its source',
}
