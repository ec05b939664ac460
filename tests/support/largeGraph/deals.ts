import { RELATION_TYPES } from '../../../src/core/model/vocabulary.ts';
import type { ActorType, RelationType, SectorKind } from './kinds.ts';

const EVERYBODY: readonly ActorType[] = ['person', 'agency', 'company', 'organisation'];
const BODIES: readonly ActorType[] = ['agency', 'company', 'organisation'];

/** Who can do it to whom. What is not here, anybody can do to anybody but a product. */
const FITS: Readonly<
  Partial<Record<RelationType, readonly [from: readonly ActorType[], to: readonly ActorType[]]>>
> = {
  contracted: [BODIES, ['company', 'organisation']],
  supplied: [['company', 'organisation'], BODIES],
  used: [EVERYBODY, ['product']],
  developed: [['company', 'organisation', 'person'], ['product']],
  'holds-office': [['person'], ['agency', 'organisation']],
  employs: [BODIES, ['person']],
  owns: [
    ['company', 'person'],
    ['company', 'product'],
  ],
  'reports-to': [
    ['person', 'agency'],
    ['person', 'agency'],
  ],
  partnered: [BODIES, BODIES],
  praised: [EVERYBODY, [...EVERYBODY, 'product']],
  criticised: [EVERYBODY, [...EVERYBODY, 'product']],
  sanctioned: [['agency'], ['person', 'company', 'organisation']],
  'cut-off': [BODIES, ['company', 'organisation']],
};

interface Deal {
  readonly type: RelationType;
  readonly isTurned: boolean;
  readonly weight: number;
}

function dealsOf(kind: SectorKind, from: ActorType, to: ActorType): readonly Deal[] {
  const deals: Deal[] = [];
  for (const type of Object.keys(RELATION_TYPES) as RelationType[]) {
    const [froms, tos] = FITS[type] ?? [EVERYBODY, EVERYBODY];
    const weight = kind.types[type] ?? 1;
    if (froms.includes(from) && tos.includes(to)) deals.push({ type, weight, isTurned: false });
    if (froms.includes(to) && tos.includes(from)) deals.push({ type, weight, isTurned: true });
  }
  // Two products have nothing to do with one another but that they are used together.
  return deals.length > 0 ? deals : [{ type: 'used', weight: 1, isTurned: false }];
}

/** Gives what happens between two actors of a sector: what fits who they are and what the sector is. */
export function dealer(
  random: () => number,
): (kind: SectorKind, from: ActorType, to: ActorType) => Deal {
  const tables = new Map<string, readonly Deal[]>();
  return (kind, from, to) => {
    const key = [kind.topics, from, to].join(' ');
    const deals = tables.get(key) ?? dealsOf(kind, from, to);
    tables.set(key, deals);
    let left = random() * deals.reduce((sum, { weight }) => sum + weight, 0);
    return deals.find(({ weight }) => (left -= weight) < 0) ?? deals[0]!;
  };
}
