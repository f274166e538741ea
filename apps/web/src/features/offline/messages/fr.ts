import type { offline as nl } from './nl.ts'

export const offline: typeof nl = {
  preparing: 'Lende se prépare à fonctionner sans réseau.',
  ready: 'Lende fonctionne aussi sans réseau sur cet appareil.',
  insecure:
    'Lende ne fonctionne pas sans réseau ici : il faut https, ou une adresse sur l’appareil lui-même (localhost).',
  refused:
    'Lende ne fonctionne pas sans réseau ici : ce navigateur ne le permet pas, par exemple dans une fenêtre privée.',
  failed:
    'Lende n’est pas encore prêt à fonctionner sans réseau : des fichiers du programme ne sont pas arrivés. La suite se fera à la prochaine visite.',
  updateReady: 'Une nouvelle version est prête.',
  updateWhen: 'Lende la prend quand vous le choisissez, ou dès que tous les onglets de Lende sont fermés.',
  useNow: 'La prendre maintenant',
  afterConsult: 'Elle attend la fin de cette consultation : les règles ne changent pas en cours de route.',
  closeOthers: (count: number) =>
    count === 1
      ? 'Fermez d’abord l’autre onglet de Lende, puis choisissez à nouveau.'
      : `Fermez d’abord les ${count} autres onglets de Lende, puis choisissez à nouveau.`,
}
