import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;

export const legend: Messages['legend'] = {
  legend: 'Legende',
  patterns: {
    solid: 'bestätigt oder von einem Medium in eigenen Worten berichtet',
    dashed: 'zugeschrieben: jemand sagt es',
    dotted: 'umstritten oder zurückgezogen',
    sparse: 'ohne Quelle: importiert, niemand ist genannt, der es sagt',
  },
  faint: 'Datum unsicher; mit einem Zeitraum auch unbekannt',
  contested: 'von jemandem dementiert, bestritten oder zurückgezogen',
  groups:
    'eine Gruppe von Akteuren, größer bei sehr vielen im ganzen Graphen; der Ring: die Arten der Beziehungen darin',
  ribbons: 'Beziehungen mit einer Gruppe: so breit wie sie viele sind',
  bands: 'mehrere Beziehungen gebündelt, Anzahl nach Art',
  event: 'Ereignis und wer daran beteiligt war',
  hulls: 'untereinander eng verbunden (errechnet)',
  largerRelations: (hasEvents) => `größer: mehr Beziehungen${hasEvents ? ' und Ereignisse' : ''}`,
  largerAmounts: (currency, others) =>
    `größer: mehr Geld, in ${currency}${
      others === 0
        ? ''
        : `; ${counted(others, 'Betrag', 'Beträge')} in anderen Währungen nicht gezählt`
    }`,
};
