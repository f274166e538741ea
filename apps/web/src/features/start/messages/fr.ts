import type { start as nl } from './nl.ts'

export const start: typeof nl = {
  title: 'Parcours de soins de la lombalgie',
  practice: 'Cabinet',
  practiceAbout: 'Les patients et leurs épisodes, tenus ensemble. Avec connexion.',
  consult: 'Consultation',
  consultAbout:
    'Répondez à peu de questions ; voyez ce que les recommandations conseillent maintenant, pourquoi et à quelle vitesse.',
  open: 'Ouvrir un fichier enregistré',
  openAbout: 'Suivi : seulement ce qui a changé et ce qui est à faire.',
  pathway: 'Le parcours pour votre profession',
  pathwayAbout: 'Sans patient : que faire à chaque phase.',
  intake: 'Questionnaire du patient',
  intakeAbout: 'Ce que le patient a rempli avant la visite : lire, confirmer, poursuivre en consultation.',
  isNot:
    'Lende n’est pas un dispositif médical et n’est pas validé cliniquement. Il ne remplace pas votre jugement et n’exclut aucune maladie grave. En dehors d’un cabinet, tout se passe sur cet appareil ; rien n’est envoyé ni conservé, sauf vos réglages.',
  openUnsaved: (n: number) =>
    `Une consultation est encore ouverte : ${n === 1 ? '1 réponse' : `${n} réponses`}, non enregistrée.`,
  openSaved: (n: number) =>
    `Une consultation est encore ouverte : ${n === 1 ? '1 réponse' : `${n} réponses`} du jour, enregistrée.`,
  saveOrClear: 'Enregistrer ou effacer',
}
