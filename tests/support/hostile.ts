/** Files that mean harm, made here rather than kept: some are very large. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { LONGEST_NAME, LONGEST_TEXT } from '../../src/core/model/dataset.ts';

export interface HostileFile {
  readonly name: string;
  readonly content: () => string | Uint8Array;
}

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url)), 'utf8');

/** Whatever runs, sets `window.hurt`. */
const SCRIPTS = [
  '<img src=x onerror="window.hurt=1">',
  '<script>window.hurt=1</script>',
  '"><svg/onload=window.hurt=1>',
  '</title></style></textarea>--><script>window.hurt=1</script>',
  "';window.hurt=1;//",
  '{{constructor.constructor("window.hurt=1")()}}',
  'javascript:window.hurt=1',
  'data:text/html,<script>window.hurt=1</script>',
] as const;

type Change = (text: string) => string;

const escaped: Change = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const inValues = (value: unknown, change: Change): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' ? change(one) : one,
  );

/** Changes each text in a file, whatever it means; keys and markup stay. */
const inEveryText: Readonly<
  Record<'json' | 'lines' | 'xml' | 'table', (file: string, change: Change) => string>
> = {
  json: (file, change) => JSON.stringify(inValues(JSON.parse(file), change)),
  lines: (file, change) =>
    file
      .trimEnd()
      .split('\n')
      .map((line) => inEveryText.json(line, change))
      .join('\n'),
  xml: (file, change) =>
    file
      .replaceAll(/ ([\w:]+)="([^"]*)"/g, (whole, key: string, text: string) =>
        /^(?:xmlns|version|encoding)/.test(key) ? whole : ` ${key}="${escaped(change(text))}"`,
      )
      .replaceAll(/>([^<>\n]+)</g, (_, text: string) => `>${escaped(change(text))}<`),
  table: (file, change) => {
    const [headings = [], ...rows] = Papa.parse<string[]>(file, { skipEmptyLines: true }).data;
    return Papa.unparse([headings, ...rows.map((row) => row.map(change))]);
  },
};

const KIND_BY_ENDING: Readonly<Record<string, keyof typeof inEveryText>> = {
  gexf: 'xml',
  graphml: 'xml',
  csv: 'table',
  ftm: 'lines',
  ndjson: 'lines',
};

const kindOf = (name: string) => KIND_BY_ENDING[name.replace(/^.*\./, '')] ?? 'json';

/** A sound file of each format that is text. */
const SOUND: readonly (readonly [name: string, text: string])[] = [
  ['small.json', read('small.json')],
  ...readdirSync(fileURLToPath(new URL('../fixtures/formats', import.meta.url)))
    .map((name) => [name, read(`formats/${name}`)] as const)
    .filter(([, text]) => !text.startsWith('PK')),
];

/** Ours, where only free words change, so that it opens: the rest are ids, dates and choices, which would be refused. */
const inOurWords = (change: Change): string => {
  const [names, texts] = [
    /^(?:title|publisher|author|name|through|outlet|anonymous)$/,
    /^(?:description|summary|dateText|note|reason|text)$/,
  ];
  return JSON.stringify(JSON.parse(read('small.json')), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (names.test(key)) return change(value).slice(0, LONGEST_NAME);
    return texts.test(key) ? change(value).slice(0, LONGEST_TEXT) : value;
  });
};

const inAll = (label: string, change: Change): HostileFile[] => [
  { name: `${label}.json`, content: () => inOurWords(change) },
  ...SOUND.map(([name, text]) => ({
    name: `${label}-${name}`,
    content: () => inEveryText[kindOf(name)](text, change),
  })),
];

/** Scripts, markup and addresses that run, in every text of every format. */
export const SCRIPTED: readonly HostileFile[] = [
  // All of them in each: what stops one must not hide another.
  ...inAll('behind', (text) => `${text} ${SCRIPTS.join(' ')}`),
  // And such as begin with one, as an address must.
  ...inAll('javascript', (text) => `javascript:window.hurt=1//${text}`),
  ...inAll('before', (text) => `<img src=x onerror="window.hurt=1">${text}`),
];

/** Letters that turn the direction of reading, take no room, or are none. */
export const LETTERS = {
  'a direction turned round': '\u202eturned\u2066 round',
  'no room': 'a\u200b\u200d\u2060\ufeff\u00ad\u034fb',
  'half letters': '\ud83e half \udd8a',
  'control characters': 'nul\u0000bell\u0007esc\u001b[31m',
  'a tower of accents': `Z${'\u0300'.repeat(3000)}`,
  'line breaks': 'one\u2028two\u2029three\r\nfour\u0085five',
  'nothing to see': '\u3164\u2800\u115f',
} as const;

const LETTERED_OURS: readonly HostileFile[] = Object.entries(LETTERS).map(([label, letters]) => ({
  name: `${label.replaceAll(' ', '-')}.json`,
  content: () => inOurWords((text) => `${letters} ${text}`),
}));

export const LETTERED: readonly HostileFile[] = [
  ...LETTERED_OURS,
  ...inAll('letters', (text) => `${Object.values(LETTERS).join(' ')} ${text}`),
];

const PROTO =
  '"__proto__":{"hurt":1},"constructor":{"prototype":{"hurt":1}},"prototype":{"hurt":1}';

/** Keys that change what all objects inherit, in every object of every format. */
export const KEYS: readonly HostileFile[] = [
  ...SOUND.filter(([name]) => /json|lines/.test(kindOf(name))).map(([name, text]) => ({
    name: `proto-${name}`,
    content: () =>
      text
        .replaceAll('{"', `{${PROTO},"`)
        .replaceAll('{\n', `{${PROTO},\n`)
        .replaceAll('{ "', `{${PROTO}, "`),
  })),
  {
    name: 'proto-attributes.gexf',
    content: () =>
      read('formats/small.gexf')
        .replaceAll('title="kind"', 'title="__proto__"')
        .replaceAll('title="Staff"', 'title="constructor"')
        .replaceAll('id="q"', 'id="__proto__"')
        .replaceAll('id="m"', 'id="constructor"')
        .replaceAll('"q"', '"__proto__"')
        .replaceAll('"m"', '"constructor"')
        .replaceAll('<node ', '<node __proto__="1" constructor="1" '),
  },
  {
    name: 'proto-headings.csv',
    content: () =>
      'from;to;__proto__;constructor;prototype;toString;hasOwnProperty\n__proto__;constructor;1;2;3;4;5\nprototype;valueOf;1;2;3;4;5\n',
  },
];

const gexfWith = (doctype: string, label: string): string =>
  read('formats/small.gexf')
    .replace('?>', `?>\n${doctype}`)
    .replace('label="Mayor"', `label="${label}"`);

const laughs = (): string => {
  const lines = Array.from(
    { length: 12 },
    (_, depth) => `<!ENTITY l${depth + 1} "${`&l${depth};`.repeat(10)}">`,
  );
  return `<!DOCTYPE gexf [<!ENTITY l0 "lol">${lines.join('')}]>`;
};

/** Entities that grow without end, or that are to be fetched. */
export const ENTITIES: readonly HostileFile[] = [
  { name: 'laughs.gexf', content: () => gexfWith(laughs(), '&l12;') },
  {
    name: 'quadratic.gexf',
    content: () =>
      gexfWith(`<!DOCTYPE gexf [<!ENTITY a "${'a'.repeat(1e6)}">]>`, '&a;'.repeat(10_000)),
  },
  {
    name: 'external.gexf',
    content: () =>
      gexfWith('<!DOCTYPE gexf [<!ENTITY a SYSTEM "http://example.org/secret">]>', '&a;'),
  },
  {
    name: 'file.graphml',
    content: () =>
      read('formats/small.graphml').replace(
        '?>',
        '?>\n<!DOCTYPE graphml SYSTEM "file:///etc/passwd" [<!ENTITY % p SYSTEM "http://example.org/p.dtd">%p;]>',
      ),
  },
  {
    name: 'sheet.graphml',
    content: () =>
      read('formats/small.graphml').replace(
        '?>',
        '?>\n<?xml-stylesheet href="http://example.org/x.xsl" type="text/xsl"?>',
      ),
  },
];

const MILLION = 1_000_000;

const packed = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, file]) => [
        path,
        typeof file === 'string' ? Buffer.from(file) : file,
      ]),
    ),
  );

const workbook = (path: string, change: Change): Uint8Array => {
  const parts = unzipSync(
    readFileSync(fileURLToPath(new URL('../fixtures/formats/small.xlsx', import.meta.url))),
  );
  const part = parts[path];
  if (part === undefined)
    throw new Error(`small.xlsx has no ${path}: ${Object.keys(parts).join(', ')}`);
  return packed({ ...parts, [path]: change(Buffer.from(part).toString('utf8')) });
};

const ROWS = 'from,to\na,b\n';
const SHEET = 'xl/worksheets/sheet1.xml';

/** Archives that unpack to more than they say or than there is room for, that lead elsewhere, or hold themselves. */
export const ARCHIVES: readonly HostileFile[] = [
  { name: 'bomb.zip', content: () => packed({ 'relations.csv': new Uint8Array(201 * MILLION) }) },
  {
    name: 'many-bombs.zip',
    content: () =>
      packed(
        Object.fromEntries(
          Array.from({ length: 21 }, (_, at) => [`${at}.csv`, new Uint8Array(10 * MILLION)]),
        ),
      ),
  },
  {
    name: 'many-files.zip',
    content: () =>
      packed(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${at}.csv`, '']))),
  },
  {
    name: 'nested.zip',
    content: () => {
      let inner = packed({ 'relations.csv': ROWS });
      for (let depth = 0; depth < 50; depth += 1) inner = packed({ 'inner.zip': inner });
      return inner;
    },
  },
  {
    name: 'elsewhere.zip',
    content: () =>
      packed({
        '../../../etc/passwd.csv': ROWS,
        '/root/relations.csv': ROWS,
        'C:\\relations.csv': ROWS,
      }),
  },
  {
    name: 'proto.zip',
    content: () =>
      packed({
        '__proto__.csv': ROWS,
        'constructor.csv': ROWS,
        'relations.csv': 'from,to,__proto__\n__proto__,b,1\n',
      }),
  },
  {
    name: 'scripts.zip',
    content: () =>
      packed({
        [`${SCRIPTS[0]}.csv`]: `from,to\n"${SCRIPTS.join(' ').replaceAll('"', '""')}",b\n`,
      }),
  },
  // It says that it holds nothing.
  {
    name: 'liar.zip',
    content: () => {
      const bytes = packed({ 'relations.csv': 'a,b\n'.repeat(MILLION) });
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 4; at += 1) {
        const mark = view.getUint32(at, true);
        if (mark === 0x04034b50) view.setUint32(at + 22, 1, true);
        if (mark === 0x02014b50) view.setUint32(at + 24, 1, true);
      }
      return bytes;
    },
  },
  { name: 'half.zip', content: () => packed({ 'relations.csv': ROWS.repeat(1000) }).slice(0, 60) },
  {
    name: 'laughs.xlsx',
    content: () =>
      workbook(SHEET, (sheet) => sheet.replace('?>', `?>${laughs()}`).replace('<v>', '<v>&l12;')),
  },
  {
    name: 'deep.xlsx',
    content: () =>
      workbook(SHEET, (sheet) => sheet.replace('<sheetData>', '<sheetData>'.repeat(MILLION))),
  },
  {
    name: 'far-cell.xlsx',
    content: () =>
      workbook(SHEET, (sheet) => sheet.replaceAll(/r="[A-Z]+(\d+)"/g, 'r="XFD1048576"')),
  },
  {
    name: 'huge-cell-number.xlsx',
    content: () =>
      workbook(SHEET, (sheet) =>
        sheet.replaceAll(/r="([A-Z]+)(\d+)"/g, 'r="ZZZZZZZZ99999999999999"'),
      ),
  },
  {
    name: 'proto.xlsx',
    content: () =>
      workbook(SHEET, (sheet) => sheet.replaceAll('<c ', '<c __proto__="1" constructor="2" ')),
  },
];

/** Deeper than any stack. */
export const DEEP: readonly HostileFile[] = [
  { name: 'lists.json', content: () => '['.repeat(MILLION) },
  { name: 'objects.json', content: () => '{"actors":'.repeat(MILLION) },
  {
    name: 'closed.json',
    content: () => `{"format":"actor-graph","x-deep":${'['.repeat(MILLION)}${']'.repeat(MILLION)}}`,
  },
  {
    name: 'deep.cyjs',
    content: () =>
      `{"elements":{"nodes":[{"data":${'{"a":'.repeat(MILLION)}1${'}'.repeat(MILLION)}}]}}`,
  },
  {
    name: 'deep.ftm',
    content: () => `{"id":"a","schema":"Person","properties":${'['.repeat(MILLION)}`,
  },
  { name: 'deep.gexf', content: () => `<gexf>${'<nodes>'.repeat(MILLION)}` },
  {
    name: 'closed.graphml',
    content: () => `<graphml>${'<graph>'.repeat(MILLION)}${'</graph>'.repeat(MILLION)}</graphml>`,
  },
];

type Items = Record<string, unknown>[];
type Graph = { actors: Items; relations: Items } & Record<string, unknown>;

const ours = (change: (graph: Graph) => void): string => {
  const graph = JSON.parse(read('small.json')) as Graph;
  change(graph);
  return JSON.stringify(graph);
};

/** Numbers and dates past all bounds. */
export const BOUNDLESS: readonly HostileFile[] = [
  ...[
    '1e400',
    '-1e400',
    '1e308',
    '9007199254740993',
    '9'.repeat(100_000),
    '0.0000000001',
    `1e-${'9'.repeat(1000)}`,
  ].map((number, index) => ({
    name: `number-${index}.json`,
    content: () => read('small.json').replaceAll('1200000', number).replaceAll('41.5', number),
  })),
  ...[
    '9999999999-99',
    '-999999999-12-31',
    'Y17E7',
    '9999-12-31T23:59:60',
    '2031-02-31',
    'XXXX-XX-XX',
    '1'.repeat(100_000),
    '2031/'.repeat(100_000),
  ].map((date, index) => ({
    name: `date-${index}.json`,
    content: () => ours(({ relations }) => Object.assign(relations[0]!, { date })),
  })),
  ...['1e400', '9999999999-99', '-999999999-12-31'].map((value, index) => ({
    name: `bounds-${index}.gexf`,
    content: () =>
      read('formats/small.gexf').replaceAll(/(start|end|weight|x|y)="[^"]*"/g, `$1="${value}"`),
  })),
  ...['1e400', '9999999999-99', '31.12.999999'].map((value, index) => ({
    name: `bounds-${index}.csv`,
    content: () => `from,to,date,start,end,amount\na,b,${`${value},`.repeat(4)}\n`,
  })),
  {
    name: 'far-out.json',
    content: () => ours((graph) => (graph['layout'] = { positions: { council: [1e300, -1e300] } })),
  },
];

/** In signs; several hundred such texts still fit into a file. */
const LONG = 50_000;

/** Texts on which a careless pattern takes forever. */
const BOMBS: Readonly<Record<string, string>> = {
  blanks: `x${' '.repeat(LONG)}x`,
  'dotted ids': `${'a.'.repeat(LONG)}!`,
  hyphens: `${'a-'.repeat(LONG)}/`,
  digits: `${'1'.repeat(LONG)}x`,
  'digits and commas': `${'1,'.repeat(LONG)}x`,
  slashes: `${'2031-01/'.repeat(LONG / 4)}x`,
  addresses: `http://${'a/'.repeat(LONG)} `,
  'opening quotes': '"'.repeat(LONG),
  'opening brackets': '<'.repeat(LONG),
  'line breaks': '\n'.repeat(LONG),
  semicolons: `${'; '.repeat(LONG)}x`,
  camels: 'aA'.repeat(LONG),
  dates: `${'1 January 2020 '.repeat(LONG / 10)}x`,
};

/** Such texts in each place of ours, and in each cell of a table: some open, with as much of them as may be. */
export const PATTERNS: readonly HostileFile[] = Object.entries(BOMBS).flatMap(([label, bomb]) => {
  const name = label.replaceAll(' ', '-');
  const columns = 'from,to,type,date,start,end,summary,source url,amount';
  const cell = `"${bomb.replaceAll('"', '""')}"`;
  return [
    { name: `${name}.json`, content: () => inEveryText.json(read('small.json'), () => bomb) },
    { name: `${name}-words.json`, content: () => inOurWords((text) => `${text}${bomb}`) },
    { name: `${name}.csv`, content: () => `${columns}\n${`${cell},`.repeat(9)}\n` },
  ];
});

/** The same where a reader looks first: at beginnings, headings and keys, and without what should close them. */
export const BARE_PATTERNS: readonly HostileFile[] = Object.entries(BOMBS).flatMap(
  ([label, bomb]) => {
    const name = label.replaceAll(' ', '-');
    return [
      { name: `${name}-heading.csv`, content: () => `from,to,"${bomb}"\na,b,c\n` },
      { name: `${name}-bare.csv`, content: () => `from,to\na,${bomb}` },
      { name: `${name}-bare.json`, content: () => `{"format":${bomb}` },
      { name: `${name}-bare.gexf`, content: () => `<gexf ${bomb}` },
      { name: `${name}-bare.ftm`, content: () => `{"id":"${bomb}` },
      { name: `${name}-bare`, content: () => bomb },
      {
        name: `${name}.gexf`,
        content: () => inEveryText.xml(read('formats/small.gexf'), () => bomb),
      },
    ];
  },
);

/** One value of 100 million letters. */
export const HUGE: readonly HostileFile[] = Object.entries({
  'huge-name.json': (value: string) => ours(({ actors }) => (actors[0]!['name'] = value)),
  'huge-summary.json': (value: string) =>
    ours(({ relations }) => (relations[0]!['summary'] = value)),
  'huge-key.json': (value: string) => ours((graph) => (graph[`x-${value}`] = 1)),
  'huge-cell.csv': (value: string) => `from,to,summary\na,b,"${value}"\n`,
  'huge-name.csv': (value: string) => `from,to\na,"${value}"\n`,
  'huge-label.gexf': (value: string) => read('formats/small.gexf').replace('Mayor', value),
}).map(([name, content]) => ({ name, content: () => content('word '.repeat(20_000_000)) }));
