import { parsePeriod } from '../model/period.ts';
import { type Field, type Form, FORMS, PARTS } from './forms.ts';

/**
 * An item while it is being written: what stands in each field of its form, by the field's key; parts are drafts
 * themselves. Numbers and dates are as they were typed. Plain data, so that it can be kept.
 */
export interface Draft {
  readonly [key: string]: string | boolean | readonly Draft[];
}

/** Under this key a part says which one it was in the item it comes from, by number. */
const WAS = '#';

type Plain = Readonly<Record<string, unknown>>;

/** Which kind is meant, by what the item has. */
const KINDS: Readonly<Record<string, (item: Plain) => string>> = {
  time: ({ start, end }) => (start === undefined && end === undefined ? 'act' : 'state'),
  by: ({ by }) =>
    ['actor', 'anonymous', 'outlet'].find((kind) => Object.hasOwn(by ?? {}, kind)) ?? 'own',
};

const at = (item: Plain, key: string): unknown =>
  key.split('.').reduce<unknown>((value, part) => (value as Plain | undefined)?.[part], item);

/** A value as it would be typed; what no field can hold (a valid item has none such) as nothing. */
const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const asTyped: Readonly<Partial<Record<Field['control'], (value: unknown) => string | boolean>>> = {
  lines: (value) => (Array.isArray(value) ? value.join('\n') : ''),
  yes: (value) => value === true,
};

function fieldsOf(fields: readonly Field[], item: Plain): Draft {
  return Object.fromEntries(
    fields.map(({ key, control }) => {
      const kind = control === 'kind' ? KINDS[key]!(item) : undefined;
      const value = at(item, key);
      const typed = asTyped[control]?.(value) ?? plainText(value);
      return [key, kind ?? typed];
    }),
  );
}

/** The draft that an item is edited by; of an empty object, an empty one. */
export function draftOf(form: Form, item: object): Draft {
  const plain = item as Plain;
  const parts = form.parts.map(({ key, form: fields }) => {
    const list = (plain[key] ?? []) as readonly Plain[];
    return [
      key,
      list.map((part, index) => ({ ...fieldsOf(fields, part), [WAS]: String(index) })),
    ] as const;
  });
  return { ...fieldsOf(form.fields, plain), ...Object.fromEntries(parts) };
}

/** Whether a field is asked for, as the others stand. */
export const isAsked = ({ when }: Field, draft: Draft): boolean =>
  when === undefined || when.is.some((value) => value === draft[when.key]);

/** What is typed, as the value it is; undefined where the field is empty. What can't be read stays text, and is a fault. */
const VALUES: Readonly<Partial<Record<Field['control'], (typed: string | boolean) => unknown>>> = {
  yes: (typed) => (typed === true ? true : undefined),
  number: (typed) => numberOf(String(typed).trim()),
  date: (typed) => dateOf(String(typed).trim()),
  lines: (typed) => {
    const lines = String(typed)
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return lines.length === 0 ? undefined : lines;
  },
};

const textOf = (typed: string | boolean) => String(typed).trim() || undefined;

/** A number with digits only, or with commas between thousands and a point before decimals. */
function numberOf(typed: string): number | string | undefined {
  if (typed === '') return undefined;
  const isNumber = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(typed);
  return isNumber ? Number(typed.replaceAll(',', '')) : typed;
}

/** EDTF as it is typed; what is surely meant by a date written plainly, where that can be told. */
export function dateOf(typed: string): string | undefined {
  if (typed === '') return undefined;
  if (typed === '..') return typed;
  const read = parsePeriod(typed);
  return read.ok ? typed : (read.suggestion ?? typed);
}

/** What is left as it came is kept as it is in the item, however it would be read if it were typed. */
function valuesOf(fields: readonly Field[], draft: Draft, base: Plain): Plain {
  const managed = new Set(fields.map(({ key }) => key as string));
  const came = fieldsOf(fields, base);
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const { key, control, when } = field;
    const typed = draft[key];
    if (typed === undefined || typeof typed === 'object' || control === 'kind') continue;
    const isLeft = when !== undefined && draft[when.key] === came[when.key];
    if (!isAsked(field, draft) && !isLeft) continue;
    const value = typed === came[key] ? at(base, key) : (VALUES[control] ?? textOf)(typed);
    if (value === undefined) continue;
    const [head, inner] = key.split('.') as [string, string?];
    values[head] =
      inner === undefined
        ? value
        : inOrderOf(base[head], {
            ...(values[head] ?? unmanaged(base[head], head, managed)),
            [inner]: value,
          });
  }
  return inOrderOf(base, { ...values, ...withoutKeys(base, managed) });
}

/** The keys stand as they stood in the file, new ones after them: whoever compares two versions sees what has changed. */
function inOrderOf(base: unknown, item: Plain): Plain {
  const known = Object.keys(base ?? {}).filter((key) => Object.hasOwn(item, key));
  return Object.fromEntries([...known, ...Object.keys(item)].map((key) => [key, item[key]]));
}

/** What an inner object has that the form doesn't ask for. */
const unmanaged = (inner: unknown, head: string, managed: ReadonlySet<string>): Plain =>
  Object.fromEntries(Object.entries(inner ?? {}).filter(([key]) => !managed.has(`${head}.${key}`)));

/** What of an item its form doesn't ask for: keys of the file's own. */
const withoutKeys = (base: Plain, managed: ReadonlySet<string>): Plain => {
  const heads = new Set([...managed].map((key) => key.split('.')[0]!));
  return Object.fromEntries(Object.entries(base).filter(([key]) => !heads.has(key)));
};

/**
 * The item that a draft says, over the one that it comes from: what the form doesn't ask for stays. It may be faulty;
 * to tell is the reader's.
 */
export function itemFrom(form: Form, draft: Draft, base: object): Plain {
  const plain = base as Plain;
  const item = valuesOf(form.fields, draft, plain);
  const parts = form.parts.map(({ key, form: fields }) => {
    const were = (plain[key] ?? []) as readonly Plain[];
    const drafts = (draft[key] ?? []) as readonly Draft[];
    return [key, drafts.map((part) => valuesOf(fields, part, were[Number(part[WAS])] ?? {}))];
  });
  return inOrderOf(plain, { ...item, ...Object.fromEntries(parts) });
}

/** What most are: claims that assert, and participants who just took part. */
const MOSTLY: Readonly<Record<keyof typeof PARTS, Draft>> = {
  claims: { stance: 'asserts' },
  participants: { role: 'participant' },
};

/** A part to begin with. */
export const emptyPart = (key: keyof typeof PARTS, given: Draft = {}): Draft => ({
  ...fieldsOf(PARTS[key], {}),
  ...MOSTLY[key],
  ...given,
});

export const emptyDraft = (name: keyof typeof FORMS): Draft => draftOf(FORMS[name], {});
