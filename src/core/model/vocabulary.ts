import { statements } from '../messages/en/statements.ts';
import { vocabulary } from '../messages/en/vocabulary.ts';

/** What kind of dealing a relation is. The family, not the type, gives a line its colour. */
export const FAMILIES = vocabulary.families;

export type Family = keyof typeof FAMILIES;

export interface RelationTypeDefinition {
  /** Short text on a line and in the filter: "threatened". */
  readonly label: string;
  /** The verb phrase of a sentence, where it differs from the label: "partnered with". */
  readonly phrase?: string;
  /** What one of them is called, as in "since the first threat"; a file's own types have none. */
  readonly noun?: string;
  /** The verb phrase seen from the other end: "was threatened by". */
  readonly inverse: string;
  readonly family: Family;
  /** False for symmetric relations: stored once, drawn without an arrowhead. */
  readonly directed: boolean;
}

/**
 * The relation types that ship. The families follow the quad classes of PLOVER (the Political Language
 * Ontology for Verifiable Event Records), with supply and affiliation added for standing ties.
 */
export const RELATION_TYPES = {
  contracted: {
    label: 'contracted',
    noun: 'contract',
    inverse: 'was contracted by',
    family: 'supply',
    directed: true,
  },
  supplied: {
    label: 'supplied',
    noun: 'delivery',
    inverse: 'was supplied by',
    family: 'supply',
    directed: true,
  },
  used: { label: 'used', inverse: 'was used by', family: 'supply', directed: true },
  developed: { label: 'developed', inverse: 'was developed by', family: 'supply', directed: true },
  'holds-office': {
    label: 'holds office at',
    inverse: 'has as an office holder',
    family: 'affiliation',
    directed: true,
  },
  employs: { label: 'employs', inverse: 'is employed by', family: 'affiliation', directed: true },
  owns: {
    label: 'owns or controls',
    inverse: 'is owned or controlled by',
    family: 'affiliation',
    directed: true,
  },
  'reports-to': {
    label: 'reports to',
    inverse: 'has reporting to it',
    family: 'affiliation',
    directed: true,
  },
  partnered: {
    label: 'partnered',
    phrase: 'partnered with',
    noun: 'partnership',
    inverse: 'partnered with',
    family: 'material-cooperation',
    directed: false,
  },
  negotiated: {
    label: 'negotiated',
    phrase: 'negotiated with',
    noun: 'negotiation',
    inverse: 'negotiated with',
    family: 'verbal-cooperation',
    directed: false,
  },
  met: {
    label: 'met',
    noun: 'meeting',
    inverse: 'met',
    family: 'verbal-cooperation',
    directed: false,
  },
  agreed: {
    label: 'agreed',
    phrase: 'agreed to terms of',
    noun: 'agreement',
    inverse: 'had terms agreed to by',
    family: 'verbal-cooperation',
    directed: true,
  },
  praised: {
    label: 'praised',
    inverse: 'was praised by',
    family: 'verbal-cooperation',
    directed: true,
  },
  demanded: {
    label: 'demanded',
    phrase: 'made a demand of',
    noun: 'demand',
    inverse: 'received a demand from',
    family: 'verbal-conflict',
    directed: true,
  },
  threatened: {
    label: 'threatened',
    noun: 'threat',
    inverse: 'was threatened by',
    family: 'verbal-conflict',
    directed: true,
  },
  criticised: {
    label: 'criticised',
    noun: 'criticism',
    inverse: 'was criticised by',
    family: 'verbal-conflict',
    directed: true,
  },
  accused: {
    label: 'accused',
    noun: 'accusation',
    inverse: 'was accused by',
    family: 'verbal-conflict',
    directed: true,
  },
  refused: {
    label: 'refused',
    noun: 'refusal',
    inverse: 'was refused by',
    family: 'verbal-conflict',
    directed: true,
  },
  sanctioned: {
    label: 'sanctioned',
    noun: 'sanction',
    inverse: 'was sanctioned by',
    family: 'material-conflict',
    directed: true,
  },
  'cut-off': {
    label: 'cut off',
    noun: 'cut-off',
    inverse: 'was cut off by',
    family: 'material-conflict',
    directed: true,
  },
  sued: {
    label: 'sued',
    noun: 'lawsuit',
    inverse: 'was sued by',
    family: 'material-conflict',
    directed: true,
  },
} as const satisfies Record<string, RelationTypeDefinition>;

/** The outline an actor is drawn with. */
export const SHAPES = ['circle', 'square', 'hexagon', 'tag', 'octagon', 'diamond'] as const;
export type Shape = (typeof SHAPES)[number];

export interface ActorTypeDefinition {
  readonly label: string;
  readonly plural: string;
  readonly shape: Shape;
}

export const ACTOR_TYPES = {
  person: { label: 'person', plural: 'people', shape: 'circle' },
  agency: { label: 'agency', plural: 'agencies', shape: 'square' },
  company: { label: 'company', plural: 'companies', shape: 'hexagon' },
  organisation: { label: 'organisation', plural: 'organisations', shape: 'hexagon' },
  product: { label: 'product', plural: 'products', shape: 'tag' },
} as const satisfies Record<string, ActorTypeDefinition>;

/** What a source says of a relation. A denial is a stance, never a relation type. */
export const STANCES = statements.stances;
export type Stance = keyof typeof STANCES;

/** What the claims add up to. */
export const STATUSES = vocabulary.statuses;
export type Status = keyof typeof STATUSES;

/** The parts an actor can have in an event, in words that can be said of the actor. */
export const ROLES = vocabulary.roles;

export const AMOUNT_QUALIFIERS = ['exact', 'about', 'up-to', 'at-least', 'between'] as const;
