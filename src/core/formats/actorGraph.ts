import * as z from 'zod/mini';
import { type Dataset, datasetSchema } from '../model/dataset.ts';
import { closestFinder, type FindClosest } from './closest.ts';
import { checkFacts } from './factChecks.ts';
import { type Fault, type Faults, collectFaults } from './faults.ts';
import { checkHeader } from './header.ts';
import { kindOf } from './issueSentences.ts';
import { type JsonNode, type JsonObject, type Path, isObject, nodeAt } from './jsonNode.ts';
import { type JsonTree, parseJson } from './jsonTree.ts';
import { type Migration, MIGRATIONS, migrate } from './migrations.ts';
import { plainTree } from './plainTree.ts';
import { quote } from './quote.ts';
import { TELL_NOBODY, type TellProgress, TOLD_EACH } from './progress.ts';
import type { ReadResult } from './readResult.ts';
import { checkReferencesWithin, itemsOf, statementsOf } from './references.ts';
import { type Reporter, reporterFor } from './reporter.ts';
import { type Part, reportSchemaFaults } from './schemaFaults.ts';
import { type NotedFaults, noteErrors, soundPart } from './soundPart.ts';
import { checkAsOf, checkDate, checkStatement } from './statementFaults.ts';
import { isWithinLimits } from './textLimits.ts';
import { reportUnknownKeys } from './unknownKeys.ts';

const BOM = '\uFEFF';

/**
 * Reads an actor-graph JSON text. It never throws and does not stop at the first fault; each step reports
 * what it finds, and only a step that leaves nothing to judge ends the reading:
 *
 * 1. limits: how long the text is, how long a run of blanks (ends)
 * 2. the first character: JSON's opening brace, or this is something else (ends)
 * 3. the grammar, keys that occur twice or are dangerous, depth. Where the grammar is so broken that the
 *    values cannot be trusted, only what is complete before that place is judged, and steps 4 and 7 are left out
 * 4. migration, where an older version has a step; format and version (another format or major version ends)
 * 5. the schema, item by item, so that one bad relation does not hide the faults of the next
 * 6. what the schema cannot say of an item: dates, amounts, status
 * 7. what lies between items: ids, references, types; keys that nobody knows
 * 8. if there was no error: what a fact-checker would ask; else what the file says without its errors (`soundPart`)
 *
 * The dataset is what the text says, unknown keys included. `migrations` is for tests.
 */
export function readActorGraph(
  text: string,
  migrations: readonly Migration[] = MIGRATIONS,
  tell: TellProgress = TELL_NOBODY,
): ReadResult {
  const body = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  const faults = noteErrors(collectFaults(body));
  return isWithinLimits(body, faults) && beginsLikeJson(body, faults)
    ? read(parsed(body, faults, tell), { text: body, faults, migrations, tell })
    : { ok: false, diagnostics: faults.diagnostics() };
}

/**
 * Judges a graph that was not written as JSON, as if it had been: steps 4 to 8 of `readActorGraph`. Where faults were
 * found before, it has no sound part: what they kept from being read would be missing from it without a word.
 */
export function judgeActorGraph(
  root: JsonNode,
  faults: Faults,
  tell: TellProgress = TELL_NOBODY,
): ReadResult {
  const hadErrors = faults.hasErrors();
  const result = read(
    { root, brokenAt: Infinity },
    { text: '', faults: noteErrors(faults), migrations: MIGRATIONS, tell },
  );
  return result.ok || !hadErrors ? result : { ok: false, diagnostics: result.diagnostics };
}

/** Writes a dataset as JSON, indented by two spaces, with every key it holds. Reading it gives an equal dataset. */
export const writeActorGraph = (dataset: Dataset) => `${JSON.stringify(dataset, null, 2)}\n`;

function beginsLikeJson(text: string, faults: Faults): boolean {
  const offset = text.search(/\S/);
  const first = offset < 0 ? '' : text.charAt(offset);
  // A comment is not JSON either, but what follows it may be; the parser tells.
  if (first === '{' || first === '/') return true;
  const isEmpty = first === '';
  const code = isEmpty ? 'empty-text' : first === '[' ? 'not-an-object' : 'not-json';
  const [begin = ''] = text.slice(offset, offset + 40).split(/[\r\n]/);
  const found = isEmpty ? 'the text is empty' : `found ${quote(begin)}`;
  const message = `${found}: expected an actor graph, a JSON object that begins with \`{\``;
  const fault: Fault = { severity: 'error', code, path: '', offset: Math.max(offset, 0), message };
  const suggestion = 'this looks like a web page or XML';
  faults.add(first === '<' ? { ...fault, suggestion } : fault);
  return false;
}

/** Step 3: the quick way where it finds all in order, and else the one that can tell what is not. */
function parsed(text: string, faults: Faults, tell: TellProgress): JsonTree {
  tell({ stage: 'reading', share: 0 });
  const plain = plainTree(text);
  if (plain === undefined) return parseJson(text, faults, tell);
  tell({ stage: 'reading', share: 1 });
  return plain;
}

/** Of longer texts it is not known: they would be kept as long as their graph is. */
export const MOST_PLAIN = 4_000_000;

const plainTexts = new WeakMap<Dataset, string>();

/** Whether a dataset that was read is certain to be what `JSON.parse` makes of a text. */
export const isPlainly = (dataset: Dataset, text: string): boolean =>
  plainTexts.get(dataset) === text;

interface Reading {
  /** Where its lines are counted, if its grammar is broken. */
  readonly text: string;
  readonly faults: NotedFaults;
  readonly migrations: readonly Migration[];
  readonly tell: TellProgress;
}

/** Steps 4 to 8 of what was parsed. */
function read(tree: JsonTree, { text, faults, migrations, tell }: Reading): ReadResult {
  const { root, brokenAt, isPlain } = tree;
  const failed = () => ({ ok: false as const, diagnostics: faults.diagnostics() });
  if (root === undefined) return failed();
  if (!isObject(root.value)) {
    const message = `expected an actor graph, a JSON object; found ${kindOf(root.value)}`;
    const { offset } = root;
    faults.add({ severity: 'error', code: 'not-an-object', path: '', offset, message });
    return failed();
  }
  const reporter = reporterFor(root, faults);
  const data = migrate(root.value, migrations, reporter);
  judge(data, {
    reporter,
    tell,
    near: closestFinder(),
    ...(brokenAt === Infinity
      ? {}
      : { isSound: (path: Path) => nodeAt(root, path).node.end <= brokenAt }),
  });
  if (!faults.hasErrors()) {
    const dataset = data as unknown as Dataset;
    checkFacts(dataset, reporter);
    const isKept = isPlain === true && data === root.value && text.length <= MOST_PLAIN;
    if (isKept) plainTexts.set(dataset, text);
    return { ok: true, dataset, diagnostics: faults.diagnostics() };
  }
  const sound = soundPart({ text, tree, data, errors: faults.errors }, (part, silent) =>
    judge(part, {
      reporter: silent,
      near: () => undefined,
      // It is judged over and over: how often, nobody knows.
      tell: ({ stage }) => tell({ stage }),
    }),
  );
  return { ...failed(), ...(sound === undefined ? {} : { sound }) };
}

interface Judging {
  readonly reporter: Reporter;
  readonly tell: TellProgress;
  readonly near: FindClosest;
  /** Of a text whose grammar is broken, whether a value can be trusted. */
  readonly isSound?: (path: Path) => boolean;
}

/** Steps 4 to 7. */
function judge(data: JsonObject, { reporter, near, tell, isSound: isSoundAt }: Judging): void {
  const isWhole = isSoundAt === undefined;
  if (isWhole && !checkHeader(data, reporter, near)) return;
  const isSound = isSoundAt ?? (() => true);

  const parts = [...partsOf(data)];
  for (const [index, part] of parts.entries()) {
    if (index % TOLD_EACH === 0) tell({ stage: 'checking', share: index / parts.length });
    if (isSound(part.path)) reportSchemaFaults(part, reporter, near);
  }
  checkValues(data, isSound, reporter);
  if (!isWhole) return;
  checkReferencesWithin(data, { reporter, near });
  reportUnknownKeys({ schema: datasetSchema, value: data, path: [] }, reporter, near);
}

// The header's own checks say more than the schema could.
const { format: _format, version: _version, ...PARTS } = datasetSchema.shape;

/** Each top-level part, or each of its items if it is a list of them. */
function* partsOf(data: JsonObject): Generator<Part> {
  for (const [key, schema] of Object.entries<z.core.$ZodType>(PARTS)) {
    const value = data[key];
    const isOptional = schema instanceof z.core.$ZodOptional;
    if (value === undefined && isOptional) continue;
    const inner = isOptional ? schema._zod.def.innerType : schema;
    if (inner instanceof z.core.$ZodArray && Array.isArray(value)) {
      const { element } = inner._zod.def;
      for (const [index, item] of value.entries()) {
        yield { schema: element, value: item, path: [key, index] };
      }
    } else yield { schema: inner, value, path: [key] };
  }
}

/** Step 6. */
function checkValues(data: JsonObject, isSound: (path: Path) => boolean, reporter: Reporter): void {
  const meta = data['meta'];
  const asOf = isObject(meta) && isSound(['meta']) ? checkAsOf(meta, reporter) : undefined;
  for (const [source, path] of itemsOf(data, 'sources')) {
    if (isSound(path)) checkDate(source, 'published', path, reporter);
  }
  for (const [value, path] of statementsOf(data)) {
    if (isSound(path)) checkStatement({ value, path, asOf, reporter });
  }
}
