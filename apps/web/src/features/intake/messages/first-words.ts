// What must be readable before the words of a language are there, or when they cannot be loaded: all four at once.

import type { IntakeLanguage } from '@lende/intake'

interface FirstWords {
  readonly name: string
  readonly choose: string
  readonly pageTitle: string
  readonly loading: string
  readonly failedTitle: string
  readonly failedLoading: string
  readonly failedOther: string
  readonly retry: string
}

export const firstWords: Readonly<Record<IntakeLanguage, FirstWords>> = {
  nl: {
    name: 'Nederlands',
    choose: 'Kies uw taal',
    pageTitle: 'Vragen voor uw bezoek',
    loading: 'De vragen worden geladen.',
    failedTitle: 'De vragen zijn er nog niet',
    failedLoading: 'Ze konden niet worden geladen. Kijk of er verbinding is en probeer opnieuw.',
    failedOther: 'Er ging iets mis op deze pagina. Probeer opnieuw, of vraag aan de balie een formulier op papier.',
    retry: 'Probeer opnieuw',
  },
  fr: {
    name: 'Français',
    choose: 'Choisissez votre langue',
    pageTitle: 'Questions avant votre visite',
    loading: 'Les questions se chargent.',
    failedTitle: 'Les questions ne sont pas encore là',
    failedLoading: 'Elles n’ont pas pu être chargées. Vérifiez la connexion et réessayez.',
    failedOther: 'Un problème est survenu sur cette page. Réessayez, ou demandez un formulaire papier à l’accueil.',
    retry: 'Réessayer',
  },
  de: {
    name: 'Deutsch',
    choose: 'Wählen Sie Ihre Sprache',
    pageTitle: 'Fragen vor Ihrem Termin',
    loading: 'Die Fragen werden geladen.',
    failedTitle: 'Die Fragen sind noch nicht da',
    failedLoading: 'Sie konnten nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    failedOther:
      'Auf dieser Seite ist etwas schiefgegangen. Versuchen Sie es noch einmal, oder fragen Sie am Empfang nach einem Bogen auf Papier.',
    retry: 'Noch einmal versuchen',
  },
  en: {
    name: 'English',
    choose: 'Choose your language',
    pageTitle: 'Questions before your visit',
    loading: 'The questions are loading.',
    failedTitle: 'The questions are not here yet',
    failedLoading: 'They could not be loaded. Check the connection and try again.',
    failedOther: 'Something went wrong on this page. Try again, or ask at the desk for a paper form.',
    retry: 'Try again',
  },
}
