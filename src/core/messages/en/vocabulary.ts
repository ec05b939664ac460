/** The words for what every graph is made of; types of relations and actors are each graph's own. */
export const vocabulary = {
  families: {
    'verbal-conflict': 'Verbal conflict',
    'material-conflict': 'Material conflict',
    'verbal-cooperation': 'Verbal cooperation',
    'material-cooperation': 'Material cooperation',
    supply: 'Supply',
    affiliation: 'Affiliation',
    other: 'Other',
  },
  /** What the claims add up to. */
  statuses: {
    confirmed: { label: 'confirmed', meaning: 'a party to it confirms it' },
    reported: { label: 'reported', meaning: 'an outlet says it in its own voice' },
    attributed: { label: 'attributed', meaning: 'every assertion is somebody else’s word' },
    disputed: {
      label: 'disputed',
      meaning: 'someone asserts it and someone denies or disputes it',
    },
    retracted: { label: 'retracted', meaning: 'every assertion was withdrawn' },
    unsourced: {
      label: 'unsourced',
      meaning: 'it was imported from a file that names no source',
    },
  },
  /** The parts an actor can have in an event, in words that can be said of the actor. */
  roles: {
    agent: 'acted',
    recipient: 'addressed',
    participant: 'took part',
    instrument: 'means',
    object: 'subject',
    location: 'place',
    intermediary: 'go-between',
  },
  event: 'event',
};
