import type { ActorType, SectorKind } from './kinds.ts';

const FIRST =
  'Ada|Amir|Bela|Bruno|Carla|Chidi|Dmitri|Dora|Elena|Emre|Farid|Freya|Greta|Goran|Hugo|Hana|Ines|Ivo|Jonas|Jana|Kaya|Karel|Lena|Luca|Marek|Mina|Nadia|Nils|Oskar|Olga|Petra|Pablo|Rosa|Rami|Samir|Sofia|Tilda|Tomas|Ursula|Viktor|Vera|Yusuf|Zora|Zeno'.split(
    '|',
  );
const ROOTS =
  'Amber|Bar|Brod|Cald|Cor|Dan|Dorn|Eld|Fal|Fen|Gar|Grim|Hal|Har|Ilm|Jar|Kess|Kor|Lan|Lin|Mar|Mel|Nor|Ost|Pell|Quor|Ran|Rud|Sal|Sten|Tam|Tor|Ul|Vas|Ver|Wal|Wen|Yar|Zan|Zel'.split(
    '|',
  );
const SURNAME_ENDS =
  'aki|ane|berg|cott|der|dotti|enko|esco|feld|gard|havn|ides|ikov|ini|kamp|lund|man|mere|nova|oglu|quist|rath|sen|ski|stad|thal|vale|wick|wood|zadeh'.split(
    '|',
  );
const PLACE_ENDS = 'haven|burg|mouth|stad|vik|ford|port|minster|dale|gora'.split('|');
const FIRM_ENDS = 'ex|ion|ara|ix|tec|mark|stone|line|gate|on|is|crest'.split('|');
const OFFICES = 'Ministry of|Department of|Agency for|Office of|Directorate for|Committee on'.split(
  '|',
);
const ROLES =
  'Chief executive|Spokesperson|Board member|Adviser|Deputy director|Head of procurement|Auditor'.split(
    '|',
  );

type Random = () => number;

export const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)]!;

/** One of a list of words, which is split at `|`. */
export const pickWord = (words: string, random: Random): string => pick(words.split('|'), random);

const surname = (random: Random) => pick(ROOTS, random) + pick(SURNAME_ENDS, random);
const place = (random: Random) => pick(ROOTS, random) + pick(PLACE_ENDS, random);
const firm = (random: Random) => pick(ROOTS, random) + pick(FIRM_ENDS, random);

const NAMES: Readonly<Record<ActorType, (kind: SectorKind, random: Random) => string>> = {
  person: (_, random) => `${pick(FIRST, random)} ${surname(random)}`,
  agency: ({ fields }, random) =>
    `${pick(OFFICES, random)} ${pickWord(fields, random)}, ${place(random)}`,
  company: ({ trades }, random) =>
    `${random() < 0.3 ? surname(random) : firm(random)} ${pickWord(trades, random)}`,
  organisation: ({ bodies }, random) => `${place(random)} ${pickWord(bodies, random)}`,
  product: ({ things }, random) => `${firm(random)} ${pickWord(things, random)}`,
};

/** What tells two of one name apart, where chance gave the same twice. */
const MORE: Readonly<Record<ActorType, (name: string, random: Random) => string>> = {
  person: (name, random) => name.replace(' ', ` ${String.fromCharCode(65 + random() * 26)}. `),
  agency: (name, random) => `${name} ${pick(['North', 'South', 'East', 'West'], random)}`,
  company: (name, random) => `${name} ${pick(['Holding', 'Group', 'International'], random)}`,
  organisation: (name, random) => `${name} of ${place(random)}`,
  product: (name, random) => `${name} ${2 + Math.floor(random() * 8)}`,
};

/** Gives a new name with every call, each an invented one: as long as those of real actors, and none twice. */
export function namer(random: Random): (type: ActorType, kind: SectorKind) => string {
  const taken = new Set<string>();
  return (type, kind) => {
    let name = NAMES[type](kind, random);
    while (taken.has(name)) {
      // What has grown long enough begins anew.
      name = name.length > 60 ? NAMES[type](kind, random) : MORE[type](name, random);
    }
    taken.add(name);
    return name;
  };
}

/** What the file says of an actor, if it says anything. */
export function descriptionOf(type: ActorType, kind: SectorKind, random: Random): object {
  if (random() < 0.55) return {};
  const where = place(random);
  const description =
    type === 'person'
      ? `${pick(ROLES, random)} in ${where}.`
      : `Known for ${pickWord(kind.topics, random)}, based in ${where}.`;
  return { description };
}

/** The letters that a name of several words is shortened to, as an alias; none for people. */
export function aliasOf(type: ActorType, name: string, random: Random): object {
  const letters = name.match(/\b\p{Lu}/gu)?.join('') ?? '';
  return type === 'person' || letters.length < 3 || random() < 0.5 ? {} : { aliases: [letters] };
}
