export const offline = {
  preparing: 'Lende wordt klaargezet om zonder netwerk te werken.',
  ready: 'Lende werkt op dit toestel ook zonder netwerk.',
  insecure: 'Zonder netwerk werkt Lende hier niet: dat kan alleen via https of op het toestel zelf (localhost).',
  refused: 'Zonder netwerk werkt Lende hier niet: deze browser staat het niet toe, bijvoorbeeld in een privévenster.',
  failed:
    'Lende is nog niet klaar om zonder netwerk te werken: niet elk programmabestand kwam aan. Bij het volgende bezoek gaat het verder.',
  updateReady: 'Er staat een nieuwe versie klaar.',
  updateWhen: 'Lende gebruikt ze als u dat kiest, of zodra alle tabbladen met Lende gesloten zijn.',
  useNow: 'Nu gebruiken',
  afterConsult: 'Ze wacht tot na dit consult: de regels veranderen niet onderweg.',
  closeOthers: (count: number) =>
    count === 1
      ? 'Sluit eerst het andere tabblad met Lende en kies dan opnieuw.'
      : `Sluit eerst de ${count} andere tabbladen met Lende en kies dan opnieuw.`,
}
