/**
 * What we know of FollowTheMoney's schemata (https://followthemoney.tech, the YAML files of its repository): which entities
 * stand for a link, and what may be at its ends.
 */
export interface EdgeSchema {
  /** The properties that hold the ends. */
  readonly from: string;
  readonly to: string;
  /** What it says in words. */
  readonly label: string;
  /** The schemata that the ends have to be of, or descend from. */
  readonly ranges: readonly [from: string, to: string];
  readonly isDirected: boolean;
}

const edge = (
  from: string,
  to: string,
  label: string,
  ranges: readonly [string, string],
  isDirected = true,
): EdgeSchema => ({ from, to, label, ranges, isDirected });

const LEGAL: readonly [string, string] = ['LegalEntity', 'LegalEntity'];
const PEOPLE: readonly [string, string] = ['Person', 'Person'];

export const UNKNOWN_LINK = 'UnknownLink';

export const EDGES: Readonly<Record<string, EdgeSchema>> = {
  Ownership: edge('owner', 'asset', 'owns or controls', ['LegalEntity', 'Asset']),
  Directorship: edge('director', 'organization', 'is a director of', [
    'LegalEntity',
    'Organization',
  ]),
  Employment: edge('employer', 'employee', 'employs', ['Organization', 'Person']),
  Membership: edge('member', 'organization', 'is a member of', ['LegalEntity', 'Organization']),
  Family: edge('person', 'relative', 'is related to', PEOPLE, false),
  Associate: edge('person', 'associate', 'is associated with', PEOPLE, false),
  Payment: edge('payer', 'beneficiary', 'paid', LEGAL),
  Representation: edge('agent', 'client', 'represents', LEGAL),
  // Nothing says which way it goes, unless by its role.
  [UNKNOWN_LINK]: edge('subject', 'object', 'is linked to', ['Thing', 'Thing'], false),
  Succession: edge('predecessor', 'successor', 'was succeeded by', LEGAL),
  Debt: edge('debtor', 'creditor', 'owes', LEGAL),
  Occupancy: edge('holder', 'post', 'holds', ['Person', 'Position']),
  ProjectParticipant: edge('participant', 'project', 'takes part in', ['LegalEntity', 'Project']),
};

/** Our types of actors, and what else they are there. */
export const SCHEMATA: Readonly<
  Record<string, { readonly type: string; readonly is: readonly string[] }>
> = {
  Person: { type: 'person', is: ['LegalEntity'] },
  Company: { type: 'company', is: ['Organization', 'LegalEntity', 'Asset'] },
  Organization: { type: 'organisation', is: ['LegalEntity'] },
  PublicBody: { type: 'agency', is: ['Organization', 'LegalEntity'] },
  LegalEntity: { type: 'organisation', is: [] },
};

/** Whether something of one schema may stand where another is asked for. */
export const isOf = (schema: string, range: string): boolean =>
  range === 'Thing' || schema === range || SCHEMATA[schema]?.is.includes(range) === true;
