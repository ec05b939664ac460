/**
 * Reads thousands of damaged files of each format; see `fuzz.ts` for what must hold.
 *
 *     npm run fuzz                                         10,000 of each
 *     npm run fuzz -- --count 500 --seed 7 --format gexf
 *     npm run fuzz -- --seed 7 --format gexf --only 123    one of them, kept in .cache/fuzz
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzz, fuzzCase, TARGETS, tryFile } from './fuzz.ts';

/** Of a format's faults, so many are printed. */
const SHOWN = 5;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string', multiple: true },
    only: { type: 'string' },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const formats = TARGETS.filter(({ id }) => values.format?.includes(id) ?? true);
const start = performance.now();

for (const format of formats) {
  if (values.only !== undefined) {
    const one = fuzzCase(format, seed, Number(values.only));
    const folder = fileURLToPath(new URL('../../.cache/fuzz', import.meta.url));
    const file = join(folder, `${format.id}-${seed}-${values.only}${extname(one.name)}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, one.bytes);
    console.log(file, await tryFile(one));
    continue;
  }
  const { opened, refused, slowest, faults } = await fuzz(format, seed, count);
  console.log(
    `${format.id.padEnd(12)} ${opened} opened, ${refused} refused, slowest ${slowest.toFixed(0)} ms, ${faults.length} faults, seed ${seed}`,
  );
  for (const { index, fault } of faults.slice(0, SHOWN)) {
    const again = `npm run fuzz -- --format ${format.id} --seed ${seed} --only ${index}`;
    console.error(`  ${fault}\n    again: ${again}`);
    process.exitCode = 1;
  }
}
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
