import type { Claim, Statement } from '../model/dataset.ts';
import { statusOf } from '../model/status.ts';
import type { Status } from '../model/vocabulary.ts';
import type { Graph } from './graph.ts';
import { voicesOf } from './voices.ts';

type Stance = Claim['stance'];

/** An outlet says it itself, without naming somebody whose word it is. */
const isOwnVoice = (claim: Claim): boolean =>
  claim.by === undefined && (claim.stance === 'asserts' || claim.stance === 'confirms');

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Why a statement has its status, naming who: "asserted by Axios; denied by Anthropic". */
export function statusReason(graph: Graph, statement: Statement): string {
  if (statement.status !== undefined) return statement.statusNote ?? 'set by the file';
  const whole = statement.claims.filter((claim) => claim.about === undefined);
  const who = (...stances: Stance[]) =>
    list.format(
      voicesOf(
        graph,
        whole.filter((claim) => stances.includes(claim.stance)),
      ),
    );
  const said = (verb: string, ...stances: Stance[]) => {
    const names = who(...stances);
    return names === '' ? [] : [`${verb} ${names}`];
  };
  const reasons: Readonly<Record<Status, () => string>> = {
    confirmed: () => `confirmed by a party to it: ${who('confirms')}`,
    reported: () => `reported by ${list.format(voicesOf(graph, whole.filter(isOwnVoice)))}`,
    attributed: () => `only on the word of ${who('asserts', 'confirms')}`,
    disputed: () =>
      [
        ...said('asserted by', 'asserts', 'confirms'),
        ...said('denied by', 'denies'),
        ...said('disputed by', 'disputes'),
      ].join('; '),
    retracted: () => said('retracted by', 'retracts').join(''),
  };
  return reasons[statusOf(statement)]();
}
