import type { offline as nl } from './nl.ts'

export const offline: typeof nl = {
  preparing: 'Lende wird für den Gebrauch ohne Netz vorbereitet.',
  ready: 'Lende funktioniert auf diesem Gerät auch ohne Netz.',
  insecure: 'Ohne Netz funktioniert Lende hier nicht: Das geht nur über https oder auf dem Gerät selbst (localhost).',
  refused:
    'Ohne Netz funktioniert Lende hier nicht: Dieser Browser lässt es nicht zu, zum Beispiel in einem privaten Fenster.',
  failed:
    'Lende ist noch nicht für den Gebrauch ohne Netz bereit: Nicht jede Programmdatei kam an. Beim nächsten Besuch geht es weiter.',
  updateReady: 'Eine neue Version steht bereit.',
  updateWhen: 'Lende verwendet sie, wenn Sie das wählen, oder sobald alle Tabs mit Lende geschlossen sind.',
  useNow: 'Jetzt verwenden',
  afterConsult: 'Sie wartet bis nach dieser Konsultation: Die Regeln ändern sich nicht mittendrin.',
  closeOthers: (count: number) =>
    count === 1
      ? 'Schließen Sie zuerst den anderen Tab mit Lende und wählen Sie dann erneut.'
      : `Schließen Sie zuerst die ${count} anderen Tabs mit Lende und wählen Sie dann erneut.`,
}
