import { grammar } from './grammar.ts';

const { counted, number } = grammar;

/** The page's frame: top bar, panels, notices, and what all regions share. */
export const page = {
  skipToGraph: 'Skip to the graph',
  skipToTable: 'Skip to the table: everything in the graph, row by row',
  skips: 'Skip',
  skipToEvidence: 'Skip to the evidence: everything in the graph as a list',
  close: 'Close',
  dismiss: 'Dismiss',
  panels: 'Panels',
  filters: 'Filters',
  graph: 'Graph',
  evidence: 'Evidence',
  timeline: 'Timeline',
  figure: 'Figure',
  dialog: 'Dialog',
  form: 'Form',
  makeFigure: 'Figure…',
  help: 'Help',
  share: 'Share',
  language: 'Language',
  languageMissing: 'The texts in that language could not be loaded. Are you offline?',
  copyRefused: 'The browser refused to copy. The link is in the address bar.',
  linkCopied: 'Link copied.',
  linkOpensGraph: 'It leads to the graph as it opens.',
  linkHolds: (parts: string) => `It holds ${parts}.`,
  linkWithoutFile: 'Your file is not in it: hand that on too.',
  linkIsLong: (length: number) =>
    `With ${number(length)} characters it is longer than some programs let through.`,
  couldNotBeDrawn: (region: string, why: string) =>
    `${region} could not be drawn: ${why}. This is a fault of Dramatis; the rest of the page works.`,
  couldNotBeFetched: (region: string) =>
    `${region} could not be loaded. Are you offline? The rest of the page works.`,
  tryAgain: 'Try again',
  open: 'Open…',
  yourFile: (name: string) => `Your file: ${name}`,
  notOpened: (name: string, problems: number) =>
    `“${name}” was not opened: ${counted(problems, 'problem', 'problems')}`,
  closeProblems: 'Close the list of problems',
  nothingChanged: 'Nothing was changed. Mend these in the file and open it again.',
  problems: 'Problems',
  lineAndColumn: (line: number, column: number) => `Line ${line}, column ${column}`,
  warning: 'warning',
  madeUp: (title: string) => `Made up: ${title}`,
};
