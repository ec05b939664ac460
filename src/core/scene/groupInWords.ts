import { actorName } from '../graph/voices.ts';
import type { Messages } from '../messages/messages.ts';
import type { Gathering } from './gathering.ts';

/** "Anthropic, Palantir and 310 more" */
export function groupInWords({ gathered }: Messages, gathering: Gathering, group: number): string {
  const names = gathering.namesOf(group);
  return gathered.name(names, gathering.members[group]!.length - names.length);
}

/** What a mark is called, a group or an actor, by its id; undefined where there is none. */
export function markInWords(
  messages: Messages,
  gathering: Gathering,
  id: string,
): string | undefined {
  const group = gathering.numberOf(id);
  if (group !== undefined) return groupInWords(messages, gathering, group);
  const isActor = gathering.graph.actors.some((actor) => actor.id === id);
  return isActor ? actorName(gathering.graph, id) : undefined;
}

/** "312 relations between Anthropic, Palantir and 310 more and OpenAI"; undefined where one of the marks is none. */
export function ribbonInWords(
  messages: Messages,
  gathering: Gathering,
  tie: string,
  count: number,
): string | undefined {
  const [one, other] = tie.split('/').map((id) => markInWords(messages, gathering, id));
  if (one === undefined || other === undefined) return undefined;
  return messages.gathered.relationsBetween(count, one, other);
}
