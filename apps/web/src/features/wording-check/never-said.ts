// The words that frighten, fetched for one language once somebody writes.

import type { Language } from '@lende/wording'
import neverSaidDe from '#build/web-data/never-said.de.json?url'
import neverSaidEn from '#build/web-data/never-said.en.json?url'
import neverSaidFr from '#build/web-data/never-said.fr.json?url'
import neverSaidNl from '#build/web-data/never-said.nl.json?url'
import { onceEach } from '../../once-each.ts'
import { fetchedJson } from '../../product-data.ts'
import type { NeverSaid } from './frightening.ts'

const url: Readonly<Record<Language, string>> = { nl: neverSaidNl, fr: neverSaidFr, de: neverSaidDe, en: neverSaidEn }

export const neverSaidIn = onceEach((language: Language) => fetchedJson<NeverSaid>(url[language]))
