import type { Messages } from '../messages.ts';

export const vocabulary: Messages['vocabulary'] = {
  families: {
    'verbal-conflict': 'Konflikt mit Worten',
    'material-conflict': 'Konflikt mit Taten',
    'verbal-cooperation': 'Zusammenarbeit mit Worten',
    'material-cooperation': 'Zusammenarbeit mit Taten',
    supply: 'Lieferung',
    affiliation: 'Zugehörigkeit',
    other: 'Sonstiges',
  },
  statuses: {
    confirmed: { label: 'bestätigt', meaning: 'ein Beteiligter bestätigt es' },
    reported: { label: 'berichtet', meaning: 'ein Medium sagt es in eigenen Worten' },
    attributed: { label: 'zugeschrieben', meaning: 'jede Behauptung stammt von jemand anderem' },
    disputed: {
      label: 'umstritten',
      meaning: 'jemand behauptet es, und jemand dementiert oder bestreitet es',
    },
    retracted: { label: 'zurückgezogen', meaning: 'jede Behauptung wurde zurückgenommen' },
    unsourced: {
      label: 'ohne Quelle',
      meaning: 'aus einer Datei übernommen, die keine Quelle nennt',
    },
  },
  roles: {
    agent: 'handelte',
    recipient: 'angesprochen',
    participant: 'nahm teil',
    instrument: 'Mittel',
    object: 'Gegenstand',
    location: 'Ort',
    intermediary: 'Vermittler',
  },
  event: 'Ereignis',
};
