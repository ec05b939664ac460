/**
 * `npm run figure -- DATA --view LINK --size wide --out FILE.png`: makes the figure that the page's Figure dialog
 * makes, for those who publish by a script.
 */
import { whyOf } from '../core/model/diagnostic.ts';
import { writeFileSync } from 'node:fs';
import { HELP, parseFigureOptions, USAGE } from './figureOptions.ts';
import { makeFigure, NoFigure } from './makeFigure.ts';

// As the built page runs: in development, reselect writes its own checks to standard error.
process.env['NODE_ENV'] ??= 'production';

const say = (lines: readonly string[]) => {
  // Words of a file or a link must not command the terminal.
  for (const line of lines) process.stderr.write(`${line.replaceAll(/\p{Cc}/gu, '\uFFFD')}\n`);
};

async function run(args: readonly string[]): Promise<void> {
  const parsed = parseFigureOptions(args);
  if (parsed.kind === 'help') process.stdout.write(HELP);
  else if (parsed.kind === 'faults') {
    throw new NoFigure([...parsed.faults, `${USAGE} (--help tells more)`]);
  } else {
    const { out } = parsed.options;
    const { bytes, measures, warnings } = await makeFigure(parsed.options);
    writeFileSync(out, bytes);
    say(warnings);
    process.stdout.write(`${out}: ${measures}\n`);
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  say(error instanceof NoFigure ? error.lines : [whyOf(error)]);
  process.exitCode = 1;
}
