import { fr } from '@lende/documents/messages/fr'
import type { note as source } from './nl.ts'

export const note: typeof source = {
  title: 'Note pour le dossier',
  intro: 'Du texte simple à coller dans votre propre dossier. Lende n’en garde rien.',
  emptyTitle: 'Il n’y a encore rien à noter',
  empty: 'La note découle d’une consultation. Commencez-en une, ou ouvrez un fichier enregistré.',
  toConsult: 'Vers la consultation',
  openCase: 'Ouvrir un fichier',
  kind: 'Sorte de note',
  openDanger: (n: number) =>
    n === 1 ? '1 question de danger est encore ouverte.' : `${n} questions de danger sont encore ouvertes.`,
  openDangerMeans: 'Elles figurent dans la note comme non connues. On ne rassure pas encore.',
  answerFirst: 'Y répondre d’abord',
  advice: 'Fait ou conseillé',
  adviceAbout: 'Seul ce qui est coché entre dans la note.',
  ticked: (ticked: number, all: number) => `${ticked} sur ${all}`,
  safetyNetGiven: 'Consignes de sécurité données',
  text: 'Texte de la note',
  textAbout: 'Adaptez ce qu’il faut, puis copiez.',
  changed: 'Vous avez modifié le texte à la main. Ce que vous cochez ou répondez ensuite ne s’y ajoute pas tout seul.',
  again: 'Refaire le texte',
  copy: 'Copier',
  copied: 'Copié. Collez la note dans le dossier.',
  notCopied: 'Le navigateur ne permet pas de copier. Le texte est sélectionné : copiez avec Ctrl+C ou ⌘C.',
  print: 'Imprimer',
  codeSays: (code: string, verified: string, reading: string) =>
    `${code} : code ${verified} ; lien avec la classe : ${reading}.`,
  line: fr,
}
