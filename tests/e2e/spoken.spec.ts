import { expect, test } from '@playwright/test';
import { openPage, SHIPPED } from './support.ts';

/** Keys or, in quotation marks, letters that are typed; and what is spoken then. */
type Walk = readonly (readonly [keys: string, spoken: string])[];

const PALANTIR = 'Palantir, company, 4 relations, 1 event, 7 links';
const DISPUTED =
  '7 of 7: had concerns raised with it by Anthropic, according to US Department of Defense (through Pete Hegseth); Dario Amodei and Anthropic (through a spokesperson) deny it';
const MUSK =
  '1 of 1: owns or controls xAI, as of 24 February 2026, reported by Axios and a summary of Axios’ report (outlet not named)';

/** Ten walks through the shipped graph: where each begins, by what is in the link, and what is heard on the way. */
const WALKS: Readonly<Record<string, readonly [link: string, walk: Walk]>> = {
  'before the graph, from actor to actor, round and round': [
    '',
    [
      [
        '',
        'The Pentagon and Anthropic, actor 1 of 28: US Department of Defense, agency, 32 relations, 3 events, 43 links',
      ],
      [
        'ArrowDown',
        'The Pentagon and Anthropic, actor 2 of 28: Anthropic, company, 20 relations, 2 events, 23 links',
      ],
      [
        'ArrowUp ArrowUp',
        'The Pentagon and Anthropic, actor 28 of 28: Policy-makers, group, 1 event, 2 links',
      ],
      ['ArrowRight', 'Policy-makers, group, 1 event, 2 links'],
      [
        'ArrowDown',
        '1 of 2: took part in “Calls for regulation of AI” (acted), with Dario Amodei, reported by TechRadar Pro',
      ],
    ],
  ],
  'to what is denied, and who denies it': [
    '&actor=palantir',
    [
      ['', PALANTIR],
      ['ArrowUp', DISPUTED],
      [
        'Shift+ArrowDown',
        'claim 1 of 3: US Department of Defense (through Pete Hegseth) asserts, 24 February 2026, in Axios, Hegseth sets Amodei a Friday deadline over access to Claude (our description)',
      ],
      [
        'ArrowDown',
        'claim 2 of 3: Dario Amodei denies, 24 February 2026, in Axios, Hegseth sets Amodei a Friday deadline over access to Claude (our description), Said that Anthropic had neither raised such concerns nor touched on the subject with Palantir outside their ordinary working contacts.',
      ],
    ],
  ],
  'up the levels, from a claim to before the graph': [
    '&actor=palantir',
    [
      ['ArrowUp', DISPUTED],
      [
        'Shift+ArrowDown',
        'claim 1 of 3: US Department of Defense (through Pete Hegseth) asserts, 24 February 2026, in Axios, Hegseth sets Amodei a Friday deadline over access to Claude (our description)',
      ],
      ['Shift+ArrowUp', DISPUTED],
      ['Shift+ArrowUp', PALANTIR],
      ['Shift+ArrowUp', `The Pentagon and Anthropic, actor 9 of 28: ${PALANTIR}`],
    ],
  ],
  'along lines and all the way back': [
    '&actor=musk',
    [
      ['ArrowDown', MUSK],
      ['ArrowRight', 'xAI, company, 6 relations, 2 events, 15 links'],
      [
        'ArrowDown',
        '1 of 15: was contracted by US Department of Defense, as of 24 February 2026, reported by a summary of Axios’ report (outlet not named)',
      ],
      ['ArrowRight', 'US Department of Defense, agency, 32 relations, 3 events, 43 links'],
      ['ArrowLeft ArrowLeft', MUSK],
      ['ArrowLeft', 'Elon Musk, person, 1 relation'],
      ['ArrowLeft', 'The Pentagon and Anthropic, actor 22 of 28: Elon Musk, person, 1 relation'],
    ],
  ],
  'through an event to whoever took part': [
    '&actor=maduro',
    [
      [
        'ArrowDown',
        '1 of 3: took part in “Operation to capture Nicolás Maduro” (subject), with US military, around January 2026, reported by Axios',
      ],
      [
        'ArrowUp',
        '3 of 3: took part in “Operation to capture Nicolás Maduro” (subject), with Palantir, around January 2026, reported by Axios',
      ],
      ['ArrowRight', PALANTIR],
    ],
  ],
  'uncertain dates, and sources that are not named': [
    '&actor=hegseth',
    [
      [
        'ArrowDown ArrowDown',
        '2 of 14: made a demand of Dario Amodei, around 24 February 2026, reported by Axios',
      ],
      ['ArrowDown', '3 of 14: praised Claude, 24 February 2026, according to a source (unnamed)'],
      [
        'ArrowDown',
        '4 of 14: received thanks or appreciation from Dario Amodei, 24 February 2026, according to Anthropic (through a spokesperson)',
      ],
    ],
  ],
  'what was confirmed, and what goes on': [
    '&actor=anthropic',
    [
      [
        'ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown',
        '6 of 23: negotiated with US Department of Defense, as of 24 February 2026, confirmed by Anthropic (through company representatives) and Anthropic (through a spokesperson)',
      ],
      ['ArrowRight', 'US Department of Defense, agency, 32 relations, 3 events, 43 links'],
    ],
  ],
  'claims about parts of an event': [
    '&actor=claude',
    [
      [
        'ArrowUp ArrowUp ArrowUp',
        '9 of 11: took part in “Strain over Claude’s use in the Maduro operation” (subject), with Anthropic, since January 2026, reported by Axios and TechRadar Pro',
      ],
      [
        'Shift+ArrowDown ArrowDown',
        'claim 2 of 4: TechRadar Pro asserts, “Pentagon may sever Anthropic relationship over AI safeguards - Claude maker expresses concerns over ‘hard limits around fully autonomous weapons and mass domestic surveillance’”',
      ],
      [
        'ArrowDown',
        'claim 3 of 4: Anthropic (through a spokesperson) asserts part of it, in Axios, The Pentagon considers ending its relationship with Anthropic (excerpts) (our description), Said that Anthropic had not discussed with the department how Claude is used in single operations. In the excerpt this follows the strain directly; what is denied is left out. See anthropic-raised-concerns-palantir.',
      ],
    ],
  ],
  'by letters, and back by Left': [
    '',
    [
      ['"open"', 'OpenAI, company, 4 relations, 2 events, 13 links'],
      [
        'ArrowDown',
        '1 of 13: was contracted by US Department of Defense, as of 24 February 2026, reported by a summary of Axios’ report (outlet not named)',
      ],
      [
        'ArrowLeft ArrowLeft',
        'The Pentagon and Anthropic, actor 1 of 28: US Department of Defense, agency, 32 relations, 3 events, 43 links',
      ],
    ],
  ],
  'in a window of time, only what is shown': [
    '&from=2026-02&to=2026-02&undated=0',
    [
      [
        '',
        'The Pentagon and Anthropic, actor 1 of 24: US Department of Defense, agency, 30 relations, 2 events, 35 links',
      ],
      ['ArrowDown ArrowRight', 'Anthropic, company, 16 relations, 2 events, 19 links'],
    ],
  ],
};

for (const [title, [link, walk]] of Object.entries(WALKS)) {
  test(`what is spoken: ${title}`, async ({ page }) => {
    await openPage(page, `./#v=1&data=${SHIPPED.meta.id}${link}`);
    const graph = page.getByRole('application', { name: 'Graph by keyboard' });
    await graph.getByRole('button').focus();
    for (const [keys, spoken] of walk) {
      if (keys.startsWith('"')) await page.keyboard.type(keys.slice(1, -1));
      else for (const key of keys.split(' ').filter(Boolean)) await page.keyboard.press(key);
      const button = JSON.stringify(`button ${JSON.stringify(spoken)}`);
      await expect(graph).toMatchAriaSnapshot(`
        - application "Graph by keyboard":
          - ${button}
      `);
      await expect(graph.getByRole('button')).toBeFocused();
    }
  });
}
