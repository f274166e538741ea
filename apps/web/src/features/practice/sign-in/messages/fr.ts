import type { signIn as source } from './nl.ts'

export const signIn: typeof source = {
  title: 'Se connecter',
  sessionOver: 'Votre session est terminée. Ce que vous aviez ouvert sera là dès votre retour.',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  show: 'Afficher',
  hide: 'Masquer',
  signIn: 'Se connecter',
  withPasskey: 'Avec une clé d’accès',
  withProvider: 'Via votre organisation',
  providerRefused:
    'Votre organisation ne vous a pas laissé passer. Réessayez, ou connectez-vous avec votre adresse e-mail et votre mot de passe.',
  passkeyNotShown: 'Aucune clé d’accès n’a été présentée. Réessayez, ou prenez une autre voie.',
  forgotten: 'Mot de passe oublié ou appareil perdu ? Le responsable du cabinet vous aide.',
  consultAbout: 'Sans compte : tout reste sur cette page et rien n’est conservé.',
  newPasswordAbout: 'Au moins 12 caractères. Quatre mots sans lien entre eux conviennent bien.',
  weak: {
    'too-short': 'Trop court : prenez au moins 12 caractères, par exemple quatre mots sans lien.',
    'too-long': 'Trop long : prenez au plus 128 caractères.',
    'too-common':
      'Trop facile à deviner : il figure sur une liste de mots de passe courants ou volés, ou c’est un nom suivi de chiffres. Prenez quatre mots sans lien entre eux ni avec vous.',
  },
  goOn: 'Continuer',
  asSomebodyElse: 'Se connecter sous un autre nom',

  setUpTitle: 'Configurer une deuxième preuve',
  setUpAbout:
    'Un mot de passe seul ne suffit pas pour des dossiers. Choisissez une manière ; vous pourrez en ajouter une autre.',
  app: 'Avec une application d’authentification',
  appScan: 'Scannez ce code avec une application d’authentification sur votre téléphone.',
  appQr: 'Code QR pour votre application d’authentification',
  appByHand: 'Impossible de scanner',
  appHere: 'Ouvrir dans une application de cet appareil',
  appConfirm: 'Saisissez les six chiffres que l’application affiche maintenant.',
  appConfirms: 'Confirmer',
  appCode: 'Code de votre application d’authentification',
  codeMistake: 'Ceci n’est pas un code. Vérifiez votre saisie.',
  codeWrong: 'Ce code n’est pas valable, ou a déjà servi. Prenez le suivant que l’application affiche.',
  recoveryCodeWrong: 'Ce code n’est pas valable, ou a déjà servi.',
  orPasskey: 'Ou avec une clé d’accès',
  passkeyAbout:
    'Vous déverrouillez votre appareil comme d’habitude : empreinte, visage ou code. Le mot de passe n’est alors pas nécessaire.',
  passkey: 'Clé d’accès',
  passkeyName: 'Nom de la clé d’accès',
  passkeyNameAbout: 'Pour la reconnaître plus tard.',
  makePasskey: 'Créer une clé d’accès',
  passkeyNotMade: 'Aucune clé d’accès n’a été créée. Cet appareil en a peut-être déjà une.',

  showTitle: 'Présentez votre deuxième preuve',
  recoveryCode: 'Code de secours',
  recoveryCodeAbout: 'Un des codes que vous avez conservés. Chaque code sert une fois.',
  withRecoveryInstead: 'Utiliser un code de secours',
  withAppInstead: 'Utiliser un code de l’application',

  proveTitle: 'Est-ce bien vous ?',
  proveAbout:
    'Vous vous êtes connecté il y a un moment. Montrez de nouveau qui vous êtes ; vous continuerez ensuite où vous en étiez.',

  codesTitle: 'Vos codes de secours',
  codesAbout:
    'Pour quand vous n’avez pas votre application ou votre clé d’accès sous la main. Chaque code sert une fois.',
  codesWhere:
    'Ils ne sont affichés que maintenant. Conservez-les là où vous y avez accès sans cet appareil : sur papier, ou dans un gestionnaire de mots de passe.',
  print: 'Imprimer',
  copy: 'Copier',
  copied: 'Copié.',
  selected: 'Sélectionné : copiez-le vous-même.',
  codesKept: 'Je les ai conservés',

  hereNow: (role: string) => `${role}, ici maintenant`,

  firstRunTitle: 'Créez votre cabinet',
  firstRunAbout: 'Une seule fois : le cabinet, et vous, qui y travaillez en premier. Ensuite, vous invitez les autres.',
  firstRunShut: 'Il n’y a pas encore de cabinet ici.',
  firstRunLink:
    'Là où le serveur a été démarré se trouve un lien pour créer le cabinet. Ouvrez ce lien, ou ouvrez Lende sur la machine elle-même.',
  thePractice: 'Le cabinet',
  practiceName: 'Nom du cabinet',
  country: 'Pays',
  language: 'Langue',
  theLead: 'Vous-même',
  leadAbout: 'Vous devenez responsable du cabinet : vous invitez et attribuez les rôles, y compris le vôtre.',
  name: 'Nom',
  makePractice: 'Créer le cabinet',

  invitationTitle: 'Invitation',
  invitedTo: (practice: string) => `Travailler chez ${practice}`,
  invitedAs: (email: string) =>
    `Vous êtes invité en tant que ${email}. Choisissez un mot de passe ; vous configurerez ensuite une deuxième preuve.`,
  accept: 'Accepter l’invitation',
  haveAccount: 'J’ai déjà un compte',
  signInToJoin: (practice: string) =>
    `Vous avez déjà un compte. Connectez-vous pour travailler aussi chez ${practice}.`,
  backToInvitation: 'Retour à l’invitation',
  joinAbout: (name: string) =>
    `Vous êtes connecté en tant que ${name}. Vous gardez le même compte et choisirez désormais où vous travaillez.`,
  join: 'Travailler aussi ici',
  leaveInvitation: 'Pas maintenant',
  forSomebodyElse: (invited: string, here: string) =>
    `Cette invitation est pour ${invited}. Vous êtes connecté en tant que ${here}. Déconnectez-vous d’abord.`,
  invitationOver: 'Cette invitation n’est plus valable',
  invitationOverAbout:
    'Elle a été utilisée, retirée, ou a plus de trois jours. Demandez un nouveau lien à la personne qui vous a invité.',

  newPasswordTitle: 'Choisissez un nouveau mot de passe',
  newPasswordLead: 'Le lien sert une seule fois. Votre deuxième preuve reste la même.',
  newPassword: 'Nouveau mot de passe',
  choosePassword: 'Enregistrer le mot de passe',
  linkOver:
    'Le lien ne marche plus ? Il vaut un jour et une seule fois. Demandez-en un nouveau au responsable du cabinet.',
  passwordChosenTitle: 'Votre mot de passe est changé',
  passwordChosen: 'Vous êtes déconnecté partout. Connectez-vous avec le nouveau mot de passe.',

  unsavedAsk: 'La consultation ouverte n’est pas enregistrée',
  unsavedMeans: 'À la déconnexion, tout disparaît de cet écran, y compris cette consultation.',
  saveFirst: 'Enregistrer d’abord',
  leaveAnyway: 'Se déconnecter sans enregistrer',

  leftTitle: 'Vous êtes déconnecté de cet écran',
  leftUntold:
    'Rien de ce que vous voyiez ne reste ici. Le serveur ne le sait pas encore : laissez cette page ouverte jusqu’à ce qu’il réponde. Sinon, votre session prend fin d’elle-même après une demi-heure.',
}
