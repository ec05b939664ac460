import * as fc from 'fast-check';
import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../src/core/filters/filters.ts';
import { forEachBit } from '../../src/core/graph/bits.ts';
import { groupItems } from '../../src/core/graph/graph.ts';
import type { Place } from '../../src/core/graph/tour.ts';
import { placeInWords } from '../../src/core/graph/tourInWords.ts';
import { EN } from '../../src/core/messages/en/en.ts';
import { GRAPH, linkTo, someFilters } from './shippedGraph.ts';
import { openPage } from './support.ts';

/** What is spoken of all that is shown, listed row by row, without a walk. */
function everySentence(states: FilterStates) {
  const shown = applyFilters(GRAPH, states);
  const inWords = (place: Place) => placeInWords(EN, GRAPH, shown, place);
  const actors = [...shown.actors].map((actor) => inWords({ level: 'actor', actor }));
  const links: string[] = [];
  const claims: string[] = [];
  forEachBit(shown.rows, (row) => {
    const present = [...groupItems(GRAPH.actorsOfRow, row)].filter((one) => shown.actors.has(one));
    for (const actor of present) {
      const others = present.filter((one) => one !== actor);
      for (const other of others.length === 0 ? [actor] : others) {
        const link = { row, other };
        links.push(inWords({ level: 'link', actor, link }));
        for (const claim of GRAPH.statements[row]!.claims.keys())
          claims.push(inWords({ level: 'claim', actor, link, claim }));
      }
    }
  });
  return { actors, links, claims };
}

/** The graph by keyboard: keys in, sentences out. */
class Walker {
  private readonly page: Page;
  private readonly place: Locator;

  constructor(page: Page) {
    this.page = page;
    this.place = page.getByRole('application', { name: 'Graph by keyboard' }).getByRole('button');
  }

  async begin(): Promise<string> {
    await this.place.focus();
    return this.spoken();
  }

  /** What is said after a key, or some; the focus has to be where it is said. */
  async press(...keys: readonly string[]): Promise<string> {
    for (const key of keys) await this.page.keyboard.press(key);
    return this.spoken();
  }

  /** Steps down from here until what was said first is said again: all of it, each once. */
  async round(from: string, visit: (sentence: string) => Promise<void>): Promise<void> {
    let sentence = from;
    do {
      await visit(sentence);
      sentence = await this.press('ArrowDown');
    } while (sentence !== from);
  }

  private async spoken(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.className === 'walk-place'
        ? activeElement.getAttribute('aria-label')!
        : `the focus is on ${activeElement?.outerHTML.slice(0, 80)}`;
    });
  }
}

const sorted = (sentences: readonly string[]) => sentences.toSorted();

for (const [number, states] of [INITIAL_FILTERS, ...someFilters(2, 7)].entries()) {
  test(`by keyboard alone every actor, relation and claim shown is reached (${number})`, async ({
    page,
  }) => {
    test.slow();
    await openPage(page, linkTo(states));
    const walker = new Walker(page);
    const heard = { actors: [] as string[], links: [] as string[], claims: [] as string[] };
    await walker.round(await walker.begin(), async (before) => {
      const actor = await walker.press('ArrowRight');
      heard.actors.push(actor);
      await walker.round(await walker.press('ArrowDown'), async (link) => {
        heard.links.push(link);
        await walker.round(await walker.press('Shift+ArrowDown'), async (claim) => {
          heard.claims.push(claim);
        });
        expect(await walker.press('Shift+ArrowUp')).toBe(link);
        await walker.press('ArrowRight');
        expect(await walker.press('ArrowLeft')).toBe(link);
      });
      expect(await walker.press('Shift+ArrowUp')).toBe(actor);
      expect(await walker.press('ArrowLeft')).toBe(before);
    });
    const all = everySentence(states);
    expect(heard.actors.length).toBeGreaterThan(0);
    expect(sorted(heard.actors)).toEqual(sorted(all.actors));
    expect(sorted(heard.links)).toEqual(sorted(all.links));
    expect(sorted(heard.claims)).toEqual(sorted(all.claims));
  });
}

const KEYS = [
  'ArrowDown',
  'ArrowUp',
  'ArrowRight',
  'ArrowRight',
  'Shift+ArrowDown',
  'Shift+ArrowUp',
] as const;

const someKeys = fc.array(fc.constantFrom(...KEYS), { minLength: 60, maxLength: 60 });

for (const [number, keys] of fc.sample(someKeys, { numRuns: 4, seed: 11 }).entries()) {
  test(`Left always returns, wherever a random walk went (${number})`, async ({ page }) => {
    test.slow();
    await openPage(page);
    const walker = new Walker(page);
    let here = await walker.begin();
    /** The places that were left by going on. */
    const trail: string[] = [];
    for (const key of keys) {
      const there = await walker.press(key);
      if (key === 'ArrowRight' && there !== here) {
        expect(await walker.press('ArrowLeft'), `Left after ${there}`).toBe(here);
        expect(await walker.press('ArrowRight')).toBe(there);
        trail.push(here);
      }
      here = there;
    }
    // And the whole way back, to before the graph.
    for (const place of trail.toReversed()) expect(await walker.press('ArrowLeft')).toBe(place);
    await walker.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await walker.press('ArrowLeft')).toMatch(
      /^The Pentagon and Anthropic, actor \d+ of 28: /,
    );
  });
}
