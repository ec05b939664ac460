import { AMOUNT_QUALIFIERS, ROLES, STANCES, STATUSES } from '../model/vocabulary.ts';
import type { ListName } from './edit.ts';

/** How a value is put in; `actor` and `source` are chosen among those of the dataset, as types are among its types. */
export type Control =
  | 'line'
  | 'text'
  | 'lines'
  | 'date'
  | 'number'
  | 'yes'
  | 'actor'
  | 'source'
  | 'actor-type'
  | 'relation-type'
  | 'choice'
  /** Which of several groups of fields is meant; it is no value of the item's own. */
  | 'kind';

export interface Field {
  /** Where the value stands in the item: keys with dots between. */
  readonly key: FieldKey;
  readonly control: Control;
  readonly isRequired?: true;
  /** Of a choice or kind. */
  readonly values?: readonly string[];
  /** Seldom needed: it stands aside while it is empty. */
  readonly isRare?: true;
  /** Asked only where that kind, or another field, has one of these values. */
  readonly when?: { readonly key: FieldKey; readonly is: readonly string[] };
}

/** Items within items. */
export interface Parts {
  readonly key: 'claims' | 'participants';
  readonly form: readonly Field[];
}

export interface Form {
  readonly fields: readonly Field[];
  readonly parts: readonly Parts[];
}

/** Every field that a form can have: the messages name each. */
export type FieldKey =
  | 'title'
  | 'description'
  | 'language'
  | 'timezone'
  | 'asOf'
  | 'licence'
  | 'credit'
  | 'fictional'
  | 'kind'
  | 'publisher'
  | 'shortName'
  | 'descriptiveTitle'
  | 'author'
  | 'published'
  | 'publishedNote'
  | 'url'
  | 'note'
  | 'type'
  | 'name'
  | 'aliases'
  | 'private'
  | 'from'
  | 'to'
  | 'time'
  | 'date'
  | 'start'
  | 'end'
  | 'dateText'
  | 'dateNote'
  | 'summary'
  | 'status'
  | 'statusNote'
  | 'deadline'
  | 'deadlineText'
  | 'amount.qualifier'
  | 'amount.value'
  | 'amount.min'
  | 'amount.max'
  | 'amount.currency'
  | 'amount.text'
  | 'source'
  | 'stance'
  | 'by'
  | 'by.actor'
  | 'by.through'
  | 'by.anonymous'
  | 'by.count'
  | 'by.reason'
  | 'by.outlet'
  | 'about'
  | 'actor'
  | 'role';

const line = (key: FieldKey): Field => ({ key, control: 'line' });
const required = (field: Field): Field => ({ ...field, isRequired: true });
const rare = (field: Field): Field => ({ ...field, isRare: true });
const only = (key: FieldKey, is: readonly string[], field: Field): Field => ({
  ...field,
  when: { key, is },
});

const CLAIM: readonly Field[] = [
  required({ key: 'source', control: 'source' }),
  required({ key: 'stance', control: 'choice', values: Object.keys(STANCES) }),
  { key: 'by', control: 'kind', values: ['own', 'actor', 'anonymous', 'outlet'] },
  only('by', ['actor'], required({ key: 'by.actor', control: 'actor' })),
  only('by', ['actor'], rare(line('by.through'))),
  only('by', ['anonymous'], required(line('by.anonymous'))),
  only('by', ['anonymous'], rare({ key: 'by.count', control: 'number' })),
  only('by', ['anonymous'], rare(line('by.reason'))),
  only('by', ['outlet'], required(line('by.outlet'))),
  rare({ key: 'date', control: 'date' }),
  rare({
    key: 'about',
    control: 'choice',
    values: ['/date', '/amount', '/deadline', '/type', '/from', '/to', '/participants'],
  }),
  rare({ key: 'note', control: 'text' }),
];

const PARTICIPANT: readonly Field[] = [
  required({ key: 'actor', control: 'actor' }),
  required({ key: 'role', control: 'choice', values: Object.keys(ROLES) }),
];

const CLAIMS: Parts = { key: 'claims', form: CLAIM };

const TIME: readonly Field[] = [
  { key: 'time', control: 'kind', values: ['act', 'state'] },
  only('time', ['act'], { key: 'date', control: 'date' }),
  only('time', ['state'], { key: 'start', control: 'date' }),
  only('time', ['state'], { key: 'end', control: 'date' }),
  rare(line('dateText')),
  rare(line('dateNote')),
];

const STATED: readonly Field[] = [
  rare({ key: 'status', control: 'choice', values: Object.keys(STATUSES) }),
  rare(only('status', Object.keys(STATUSES), required(line('statusNote')))),
];

const ANY_AMOUNT: readonly string[] = AMOUNT_QUALIFIERS;
const ONE_AMOUNT = ANY_AMOUNT.filter((qualifier) => qualifier !== 'between');

const AMOUNT: readonly Field[] = [
  rare({ key: 'amount.qualifier', control: 'choice', values: ANY_AMOUNT }),
  rare(only('amount.qualifier', ONE_AMOUNT, required({ key: 'amount.value', control: 'number' }))),
  rare(only('amount.qualifier', ['between'], required({ key: 'amount.min', control: 'number' }))),
  rare(only('amount.qualifier', ['between'], required({ key: 'amount.max', control: 'number' }))),
  rare(only('amount.qualifier', ANY_AMOUNT, required(line('amount.currency')))),
  rare(only('amount.qualifier', ANY_AMOUNT, line('amount.text'))),
];

/** What is asked of each kind of item, in this order. */
export const FORMS: Readonly<Record<ListName | 'meta', Form>> = {
  actors: {
    fields: [
      required(line('name')),
      required({ key: 'type', control: 'actor-type' }),
      { key: 'aliases', control: 'lines' },
      { key: 'description', control: 'text' },
      rare({ key: 'private', control: 'yes' }),
    ],
    parts: [],
  },
  relations: {
    fields: [
      required({ key: 'from', control: 'actor' }),
      required({ key: 'type', control: 'relation-type' }),
      required({ key: 'to', control: 'actor' }),
      required({ key: 'summary', control: 'text' }),
      ...TIME,
      rare({ key: 'deadline', control: 'date' }),
      rare(line('deadlineText')),
      ...AMOUNT,
      ...STATED,
    ],
    parts: [CLAIMS],
  },
  events: {
    fields: [
      required(line('name')),
      required({ key: 'type', control: 'relation-type' }),
      required({ key: 'summary', control: 'text' }),
      ...TIME,
      ...STATED,
    ],
    parts: [{ key: 'participants', form: PARTICIPANT }, CLAIMS],
  },
  sources: {
    fields: [
      required(line('title')),
      rare({ key: 'descriptiveTitle', control: 'yes' }),
      line('publisher'),
      rare(line('shortName')),
      line('author'),
      { key: 'published', control: 'date' },
      rare(line('publishedNote')),
      line('url'),
      rare(line('kind')),
      rare({ key: 'note', control: 'text' }),
    ],
    parts: [],
  },
  meta: {
    fields: [
      required(line('title')),
      { key: 'description', control: 'text' },
      required({ key: 'asOf', control: 'date' }),
      rare(line('language')),
      rare(line('timezone')),
      line('credit'),
      line('licence'),
      { key: 'fictional', control: 'yes' },
    ],
    parts: [],
  },
};

export const PARTS: Readonly<Record<Parts['key'], readonly Field[]>> = {
  claims: CLAIM,
  participants: PARTICIPANT,
};
