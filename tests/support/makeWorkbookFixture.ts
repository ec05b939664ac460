/** Writes tests/fixtures/formats/small.xlsx: npx tsx tests/support/makeWorkbookFixture.ts */
import { writeFileSync } from 'node:fs';
import { aWorkbook, styled } from './aWorkbook.ts';

export const WORKBOOK_PATH = 'tests/fixtures/formats/small.xlsx';

export const smallWorkbook = () =>
  aWorkbook([
    { name: 'Notes', rows: [['Ask the clerk.']] },
    {
      name: 'Drafts',
      isHidden: true,
      rows: [
        ['from', 'to'],
        ['Nobody', 'Nothing'],
      ],
    },
    {
      name: 'Ties',
      rows: [
        ['From', 'To', 'Type', 'Date', 'Summary', 'Source URL', 'Euros', 'Signed'],
        [
          'Quarry & Sons',
          'Mayor',
          'paid',
          styled(43_832, 14),
          'It paid; twice.',
          {
            xml: ' t="str"><f>HYPERLINK("https://example.org/paid")</f><v>https://example.org/paid</v>',
          },
          { xml: '><f>G4*2</f><v>41.500000000000007</v>' },
          true,
        ],
        [],
        [
          {
            xml: ' t="inlineStr"><is><r><t>May</t></r><r><t>or</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
          },
          'Pit',
          '',
          styled(43_862, 17),
          '',
          '',
          { xml: ' t="e"><f>1/0</f><v>#DIV/0!</v>' },
          false,
        ],
      ],
    },
  ]);

if (process.argv[1]?.endsWith('makeWorkbookFixture.ts') === true) {
  writeFileSync(WORKBOOK_PATH, smallWorkbook());
}
