import { expect, test } from 'vitest';
import * as hostile from '../../support/hostile.ts';
import { tryFile } from '../../fuzz/fuzz.ts';

const { HUGE: _, LETTERS: __, ...corpora } = hostile;

/** In ms: some have 30 MB, or unpack to 200 MB. A pattern that goes over them again and again would take minutes. */
const PATIENCE = 8000;

// What the page makes of them is in tests/e2e/hostile.spec.ts.
test.each(Object.entries(corpora))(
  '%s: no file throws or takes long, and what is wrong with it is told in its place',
  async (_name, files) => {
    const told: unknown[] = [];
    for (const file of files) {
      const bytes = Buffer.from(file.content());
      const { fault } = await tryFile({ name: file.name, bytes }, PATIENCE);
      told.push([file.name, fault]);
    }
    expect(told).toEqual(files.map(({ name }) => [name, undefined]));
  },
  120_000,
);
