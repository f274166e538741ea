import type { signIn as source } from './nl.ts'

export const signIn: typeof source = {
  title: 'Anmelden',
  sessionOver: 'Ihre Sitzung ist abgelaufen. Was Sie offen hatten, ist wieder da, sobald Sie zurück sind.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  show: 'Anzeigen',
  hide: 'Verbergen',
  signIn: 'Anmelden',
  withPasskey: 'Mit einem Passkey',
  withProvider: 'Über Ihre Organisation',
  providerRefused:
    'Ihre Organisation hat Sie nicht durchgelassen. Versuchen Sie es erneut, oder melden Sie sich mit E-Mail-Adresse und Passwort an.',
  passkeyNotShown: 'Es wurde kein Passkey gezeigt. Versuchen Sie es erneut oder auf einem anderen Weg.',
  forgotten: 'Passwort vergessen oder Gerät verloren? Die Praxisleitung hilft Ihnen weiter.',
  consultAbout: 'Ohne Konto: Alles bleibt auf dieser Seite, nichts wird gespeichert.',
  newPasswordAbout: 'Mindestens 12 Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben.',
  weak: {
    'too-short': 'Zu kurz: Nehmen Sie mindestens 12 Zeichen, zum Beispiel vier lose Wörter.',
    'too-long': 'Zu lang: Nehmen Sie höchstens 128 Zeichen.',
    'too-common':
      'Zu leicht zu erraten: Es steht auf einer Liste häufiger oder gestohlener Passwörter, oder es ist ein Name mit ein paar Ziffern. Nehmen Sie vier Wörter, die nichts miteinander oder mit Ihnen zu tun haben.',
  },
  goOn: 'Weiter',
  asSomebodyElse: 'Als jemand anders anmelden',

  setUpTitle: 'Einen zweiten Nachweis einrichten',
  setUpAbout: 'Für Akten reicht ein Passwort allein nicht. Wählen Sie einen Weg; später kann einer dazukommen.',
  app: 'Mit einer Authenticator-App',
  appScan: 'Scannen Sie diesen Code mit einer Authenticator-App auf Ihrem Telefon.',
  appQr: 'QR-Code für Ihre Authenticator-App',
  appByHand: 'Scannen geht nicht',
  appHere: 'In einer App auf diesem Gerät öffnen',
  appConfirm: 'Geben Sie die sechs Ziffern ein, die die App jetzt zeigt.',
  appConfirms: 'Bestätigen',
  appCode: 'Code aus Ihrer Authenticator-App',
  codeMistake: 'Das ist kein Code. Prüfen Sie Ihre Eingabe.',
  codeWrong: 'Dieser Code gilt nicht oder wurde schon benutzt. Nehmen Sie den nächsten, den die App zeigt.',
  recoveryCodeWrong: 'Dieser Code gilt nicht oder wurde schon benutzt.',
  orPasskey: 'Oder mit einem Passkey',
  passkeyAbout:
    'Sie entsperren Ihr Gerät wie immer: Fingerabdruck, Gesicht oder PIN. Ein Passwort ist dann nicht nötig.',
  passkey: 'Passkey',
  passkeyName: 'Name des Passkeys',
  passkeyNameAbout: 'Damit Sie ihn später erkennen.',
  makePasskey: 'Passkey erstellen',
  passkeyNotMade: 'Es wurde kein Passkey erstellt. Vielleicht gibt es auf diesem Gerät schon einen.',

  showTitle: 'Zeigen Sie Ihren zweiten Nachweis',
  recoveryCode: 'Wiederherstellungscode',
  recoveryCodeAbout: 'Einer der Codes, die Sie aufbewahrt haben. Jeder gilt einmal.',
  withRecoveryInstead: 'Einen Wiederherstellungscode verwenden',
  withAppInstead: 'Einen Code aus der App verwenden',

  proveTitle: 'Sind Sie es selbst?',
  proveAbout:
    'Ihre Anmeldung liegt schon eine Weile zurück. Zeigen Sie noch einmal, wer Sie sind; danach geht es weiter, wo Sie waren.',

  codesTitle: 'Ihre Wiederherstellungscodes',
  codesAbout: 'Für den Fall, dass Sie App oder Passkey nicht zur Hand haben. Jeder Code gilt einmal.',
  codesWhere:
    'Sie sehen sie nur jetzt. Bewahren Sie sie dort auf, wo Sie auch ohne dieses Gerät herankommen: auf Papier oder in einem Passwortmanager.',
  print: 'Drucken',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  selected: 'Markiert: Kopieren Sie es selbst.',
  codesKept: 'Ich habe sie aufbewahrt',

  hereNow: (role: string) => `${role}, jetzt hier`,

  firstRunTitle: 'Legen Sie Ihre Praxis an',
  firstRunAbout: 'Einmalig: die Praxis, und Sie als Erste oder Erster darin. Danach laden Sie die anderen ein.',
  firstRunShut: 'Hier gibt es noch keine Praxis.',
  firstRunLink:
    'Wo der Server gestartet wurde, steht ein Link, mit dem Sie die Praxis anlegen. Öffnen Sie diesen Link, oder öffnen Sie Lende auf der Maschine selbst.',
  thePractice: 'Die Praxis',
  practiceName: 'Name der Praxis',
  country: 'Land',
  language: 'Sprache',
  theLead: 'Sie selbst',
  leadAbout: 'Sie werden Praxisleitung: Sie laden ein und vergeben Rollen, auch an sich selbst.',
  name: 'Name',
  makePractice: 'Praxis anlegen',

  invitationTitle: 'Einladung',
  invitedTo: (practice: string) => `Arbeiten bei ${practice}`,
  invitedAs: (email: string) =>
    `Sie sind als ${email} eingeladen. Wählen Sie ein Passwort; danach richten Sie einen zweiten Nachweis ein.`,
  accept: 'Einladung annehmen',
  haveAccount: 'Ich habe schon ein Konto',
  signInToJoin: (practice: string) =>
    `Sie haben schon ein Konto. Melden Sie sich an, um auch bei ${practice} zu arbeiten.`,
  backToInvitation: 'Zurück zur Einladung',
  joinAbout: (name: string) =>
    `Sie sind als ${name} angemeldet. Sie behalten dasselbe Konto und wählen künftig, wo Sie arbeiten.`,
  join: 'Auch hier arbeiten',
  leaveInvitation: 'Nicht jetzt',
  forSomebodyElse: (invited: string, here: string) =>
    `Diese Einladung ist für ${invited}. Sie sind als ${here} angemeldet. Melden Sie sich zuerst ab.`,
  invitationOver: 'Diese Einladung gilt nicht mehr',
  invitationOverAbout:
    'Sie wurde benutzt, zurückgezogen oder ist älter als drei Tage. Bitten Sie die einladende Person um einen neuen Link.',

  newPasswordTitle: 'Wählen Sie ein neues Passwort',
  newPasswordLead: 'Der Link dafür gilt einmal. Ihr zweiter Nachweis bleibt, wie er war.',
  newPassword: 'Neues Passwort',
  choosePassword: 'Passwort speichern',
  linkOver: 'Der Link geht nicht mehr? Er gilt einen Tag und einmal. Bitten Sie die Praxisleitung um einen neuen.',
  passwordChosenTitle: 'Ihr Passwort ist geändert',
  passwordChosen: 'Sie sind überall abgemeldet. Melden Sie sich mit dem neuen Passwort an.',

  unsavedAsk: 'Die offene Konsultation ist nicht gespeichert',
  unsavedMeans: 'Beim Abmelden verschwindet alles von diesem Bildschirm, auch diese Konsultation.',
  saveFirst: 'Zuerst speichern',
  leaveAnyway: 'Abmelden ohne zu speichern',

  leftTitle: 'Sie sind auf diesem Bildschirm abgemeldet',
  leftUntold:
    'Von dem, was Sie sahen, steht hier nichts mehr. Der Server weiß es noch nicht: Lassen Sie diese Seite offen, bis er antwortet. Sonst endet Ihre Sitzung nach einer halben Stunde von selbst.',
}
