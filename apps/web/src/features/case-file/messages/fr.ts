import type { caseFile as nl } from './nl.ts'

export const caseFile: typeof nl = {
  saveTitle: 'Enregistrer un fichier',
  saveAbout:
    'Un fichier sur cet appareil, avec des données de santé : traitez-le comme tel. Lende n’envoie rien et ne garde rien dans le navigateur.',
  nothingTitle: 'Il n’y a encore rien à enregistrer',
  nothing: 'Ce qui s’enregistre naît dans la consultation. Commencez-en une, ou ouvrez un fichier enregistré.',
  toConsult: 'Vers la consultation',
  name: 'Nom du fichier',
  nameAbout:
    'N’utilisez ni nom, ni date de naissance, ni numéro d’une personne. Tout le monde peut lire un nom de fichier.',
  protection: 'Protection',
  plain: 'Fichier simple',
  sealed: 'Avec une phrase secrète',
  plainAbout: 'Toute personne qui a le fichier peut le lire. S’ouvre aussi avec Lende en ligne de commande.',
  sealedAbout:
    'Chiffré. Seul qui connaît la phrase secrète peut l’ouvrir. Personne ne peut retrouver une phrase oubliée, nous non plus.',
  cannotSeal:
    'Le chiffrement n’est pas possible ici : la page n’est pas ouverte par une connexion sécurisée (https). Un fichier simple reste possible.',
  passphrase: 'Phrase secrète',
  passphraseAbout: 'Au moins 12 caractères ou 4 mots. Il n’y a pas d’autre règle.',
  passphraseAgain: 'La phrase secrète, encore une fois',
  show: 'Afficher',
  hide: 'Masquer',
  tooShort: 'Trop court : prenez au moins 12 caractères ou 4 mots.',
  notTheSame: 'Les deux phrases ne sont pas identiques.',
  save: 'Enregistrer le fichier',
  sealing: 'Chiffrement en cours.',
  saved: (name: string) =>
    `Proposé sous le nom ${name}. Vérifiez que le fichier est dans vos téléchargements avant d’effacer quoi que ce soit.`,
  clear: 'Effacer la consultation',
  clearAsk: 'Effacer cette consultation ?',
  clearMeans:
    'Tout ce qui est rempli disparaît de cet écran. Seul reste ce qui est dans un fichier ou enregistré au dossier.',
  clearYes: 'Tout effacer',
  openTitle: 'Ouvrir un fichier',
  openAbout:
    'Un fichier enregistré ici ou en ligne de commande : .json, .yaml ou .lende. Il est lu sur cet appareil et n’est envoyé nulle part.',
  choose: 'Choisir un fichier',
  drop: 'Ou déposez un fichier ici.',
  dropZone: 'Endroit où déposer un fichier',
  reading: 'Lecture du fichier.',
  isSealed: (name: string) => `${name} est chiffré.`,
  open: 'Ouvrir',
  cannotOpen: 'Ce fichier ne s’ouvre pas : la phrase secrète est incorrecte, ou le fichier est endommagé.',
  damaged: 'Ce fichier chiffré est endommagé ou d’une version plus récente de Lende. Prenez une autre copie.',
  refused: (name: string) => `${name} ne peut pas être lu`,
  refusedMeans: 'Rien n’a été ouvert. La consultation en cours est toujours là.',
  place: (line: number, column: number) => `Ligne ${line}, caractère ${column}`,
  moreProblems: (n: number) => `Et encore ${n}.`,
  otherEditionTitle: 'Fait avec une autre édition',
  otherEdition: (then: string, now: string) =>
    `Le dernier contact de ce fichier suivait l’édition ${then}. Le conseil d’aujourd’hui suit l’édition ${now} et peut donc être différent.`,
  goOn: 'Continuer vers la consultation',
  unsavedTitle: 'La consultation en cours n’est pas enregistrée',
  unsavedMeans: 'Ouvrir un autre fichier efface ce qui est rempli maintenant.',
  saveFirst: 'Enregistrer d’abord',
  openAnyway: 'Ouvrir quand même',
  reloaded: 'La page a été rechargée et commence vide. Lende ne garde pas de données de patients dans le navigateur.',
  reloadedOpen: 'Ouvrir un fichier enregistré',
}
