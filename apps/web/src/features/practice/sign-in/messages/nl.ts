// Coming in: the first run, signing in, the second factor, an invitation.

export const signIn = {
  title: 'Aanmelden',
  sessionOver: 'Uw sessie is afgelopen. Wat u open had staat er nog zodra u terug bent.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  show: 'Tonen',
  hide: 'Verbergen',
  signIn: 'Aanmelden',
  withPasskey: 'Met een passkey',
  withProvider: 'Via uw organisatie',
  providerRefused: 'Uw organisatie liet u niet door. Probeer het opnieuw, of meld u aan met e-mailadres en wachtwoord.',
  passkeyNotShown: 'Er is geen passkey getoond. Probeer het opnieuw, of neem een andere weg.',
  forgotten: 'Wachtwoord vergeten of toestel kwijt? De praktijkverantwoordelijke helpt u verder.',
  consultAbout: 'Zonder account: alles blijft op deze pagina en er wordt niets bewaard.',
  newPasswordAbout: 'Minstens 12 tekens. Vier woorden die niets met elkaar te maken hebben, zijn goed.',
  weak: {
    'too-short': 'Te kort: neem minstens 12 tekens, bijvoorbeeld vier losse woorden.',
    'too-long': 'Te lang: neem ten hoogste 128 tekens.',
    'too-common':
      'Te gemakkelijk te raden: het staat op een lijst van veelgebruikte of gestolen wachtwoorden, of het is een naam met wat cijfers. Neem vier woorden die niets met elkaar of met u te maken hebben.',
  } as Readonly<Record<string, string>>,
  goOn: 'Verder',
  asSomebodyElse: 'Als iemand anders aanmelden',

  setUpTitle: 'Een tweede bewijs instellen',
  setUpAbout: 'Een wachtwoord alleen volstaat niet voor dossiers. Kies één manier; later kan er een bij.',
  app: 'Met een authenticator-app',
  appScan: 'Scan deze code met een authenticator-app op uw telefoon.',
  appQr: 'QR-code voor uw authenticator-app',
  appByHand: 'Scannen lukt niet',
  appHere: 'Openen in een app op dit toestel',
  appConfirm: 'Typ de zes cijfers die de app nu toont.',
  appConfirms: 'Bevestigen',
  appCode: 'Code uit uw authenticator-app',
  codeMistake: 'Dit is geen code. Kijk na wat u typte.',
  codeWrong: 'Deze code geldt niet, of is al gebruikt. Neem de volgende die de app toont.',
  recoveryCodeWrong: 'Deze code geldt niet, of is al gebruikt.',
  orPasskey: 'Of met een passkey',
  passkeyAbout:
    'U ontgrendelt uw toestel zoals altijd: vingerafdruk, gezicht of pincode. Een wachtwoord is dan niet nodig.',
  passkey: 'Passkey',
  passkeyName: 'Naam van de passkey',
  passkeyNameAbout: 'Om hem later te herkennen.',
  makePasskey: 'Passkey maken',
  passkeyNotMade: 'Er is geen passkey gemaakt. Misschien staat er op dit toestel al een.',

  showTitle: 'Toon uw tweede bewijs',
  recoveryCode: 'Herstelcode',
  recoveryCodeAbout: 'Een van de codes die u bewaarde. Elke code werkt één keer.',
  withRecoveryInstead: 'Een herstelcode gebruiken',
  withAppInstead: 'Een code uit de app gebruiken',

  proveTitle: 'Bent u het zelf?',
  proveAbout: 'U meldde zich al een tijd geleden aan. Toon opnieuw wie u bent; daarna gaat het verder waar u was.',

  codesTitle: 'Uw herstelcodes',
  codesAbout: 'Voor als u uw app of passkey niet bij de hand hebt. Elke code werkt één keer.',
  codesWhere:
    'U ziet ze alleen nu. Bewaar ze waar u ook zonder dit toestel bij kunt: op papier, of in een wachtwoordkluis.',
  print: 'Afdrukken',
  copy: 'Kopiëren',
  copied: 'Gekopieerd.',
  selected: 'Geselecteerd: kopieer het zelf.',
  codesKept: 'Ik heb ze bewaard',

  hereNow: (role: string) => `${role}, nu hier`,

  firstRunTitle: 'Begin uw praktijk',
  firstRunAbout: 'Eén keer: de praktijk, en u als eerste die er werkt. Daarna nodigt u anderen uit.',
  firstRunShut: 'Hier is nog geen praktijk.',
  firstRunLink:
    'Waar de server gestart werd, staat een link waarmee u de praktijk maakt. Open die link, of open Lende op de machine zelf.',
  thePractice: 'De praktijk',
  practiceName: 'Naam van de praktijk',
  country: 'Land',
  language: 'Taal',
  theLead: 'Uzelf',
  leadAbout: 'U wordt praktijkverantwoordelijke: u nodigt uit en geeft rollen, ook uzelf.',
  name: 'Naam',
  makePractice: 'Praktijk maken',

  invitationTitle: 'Uitnodiging',
  invitedTo: (practice: string) => `Werken bij ${practice}`,
  invitedAs: (email: string) =>
    `U bent uitgenodigd als ${email}. Kies een wachtwoord; daarna stelt u een tweede bewijs in.`,
  accept: 'Uitnodiging aannemen',
  haveAccount: 'Ik heb al een account',
  signInToJoin: (practice: string) => `U hebt al een account. Meld u aan om ook bij ${practice} te werken.`,
  backToInvitation: 'Terug naar de uitnodiging',
  joinAbout: (name: string) =>
    `U bent aangemeld als ${name}. U houdt hetzelfde account en kiest voortaan waar u werkt.`,
  join: 'Hier ook werken',
  leaveInvitation: 'Niet nu',
  forSomebodyElse: (invited: string, here: string) =>
    `Deze uitnodiging is voor ${invited}. U bent aangemeld als ${here}. Meld u eerst af.`,
  invitationOver: 'Deze uitnodiging geldt niet meer',
  invitationOverAbout:
    'Ze is gebruikt, ingetrokken of ouder dan drie dagen. Vraag wie u uitnodigde om een nieuwe link.',

  newPasswordTitle: 'Kies een nieuw wachtwoord',
  newPasswordLead: 'De link hiervoor werkt één keer. Uw tweede bewijs blijft wat het was.',
  newPassword: 'Nieuw wachtwoord',
  choosePassword: 'Wachtwoord bewaren',
  linkOver: 'Werkt de link niet meer? Ze geldt één dag en één keer. Vraag de praktijkverantwoordelijke om een nieuwe.',
  passwordChosenTitle: 'Uw wachtwoord is veranderd',
  passwordChosen: 'Overal waar u aangemeld was, bent u afgemeld. Meld u aan met het nieuwe wachtwoord.',

  unsavedAsk: 'Het open consult is niet bewaard',
  unsavedMeans: 'Bij het afmelden verdwijnt alles van dit scherm, ook dat consult.',
  saveFirst: 'Eerst bewaren',
  leaveAnyway: 'Afmelden zonder bewaren',

  leftTitle: 'U bent afgemeld op dit scherm',
  leftUntold:
    'Hier staat niets meer van wat u zag. De server weet het nog niet: laat deze pagina open tot hij antwoordt. Lukt dat niet, dan eindigt uw sessie vanzelf na een half uur.',
}
