import type { Messages } from '../messages.ts';

export const chronology: Messages['chronology'] = {
  noDate: 'Ohne Datum',
  nothing: 'Nichts kommt durch die Filter. „Alles zeigen“ holt es zurück.',
  uncertain: 'Datum unsicher.',
  mayLieOutside: 'Liegt vielleicht außerhalb des Zeitraums.',
};
