import type { settings as nl } from './nl.ts'

export const settings: typeof nl = {
  title: 'Réglages',
  atOnce: 'Chaque choix agit aussitôt.',
  language: 'Langue',
  country: 'Pays',
  countryAbout: 'Détermine les termes, vers qui orienter et les conseils sur le travail.',
  role: 'Profession',
  roleAbout: 'Le parcours s’ouvre à la page de cette profession.',
  scheme: 'Nommer aussi les phases selon',
  schemeNone: 'aucune autre classification',
  schemeAbout:
    'Seulement un nom à côté de celui du parcours. Les règles gardent les phases du guide : ce choix ne change aucun conseil.',
  days: (from: number, to: number) => `jour ${from} à ${to}`,
  fromDay: (from: number) => `à partir du jour ${from}`,
  appearance: 'Couleurs',
  appearances: { system: 'Comme l’appareil', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
  textSize: 'Taille du texte',
  textSizes: { normal: 'Normale', large: 'Grande', larger: 'Plus grande' },
  singleKeys: 'Touches seules',
  singleKeysAbout:
    'En consultation, une seule touche répond. Désactivez-les si vous dictez ou si des touches sont effleurées par mégarde ; Tab, flèches et Entrée restent.',
  onOrOff: { on: 'Activées', off: 'Désactivées' },
  stored: 'Ce qui est conservé',
  storedAbout:
    'Seulement ces sept choix : langue, pays, profession, classification des phases, couleurs, taille du texte et touches seules. Ils restent dans ce navigateur, sur cet appareil. Rien d’un patient n’est conservé.',
  forget: 'Oublier ces choix',
  forgotten: 'Oublié. Les valeurs de l’appareil s’appliquent. Ce que vous choisirez ensuite sera de nouveau conservé.',
  about: 'À propos de Lende',
  edition: 'Édition du guide',
  code: 'Code',
  codeLicence: 'Licence Apache 2.0',
  content: 'Textes et règles',
  contentLicence:
    'Creative Commons Attribution 4.0. Les guides de pratique et les questionnaires restent à leurs éditeurs et auteurs.',
  font: 'Police',
  fontLicence: 'Atkinson Hyperlegible Next, sous SIL Open Font License 1.1.',
  guideline: 'Lire le guide : chaque règle avec sa source',
}
