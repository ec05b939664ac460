/** `npm run check -- FILE...`: prints every fault of graph files, and what a fact-checker would ask. */
import { readFileSync } from 'node:fs';
import { checkFiles } from './checkFiles.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('usage: npm run check -- FILE...\n');
  process.exitCode = 2;
} else {
  const { lines, complaints, exitCode } = await checkFiles(files, (file) => readFileSync(file));
  for (const line of lines) process.stdout.write(`${line}\n`);
  for (const line of complaints) process.stderr.write(`${line}\n`);
  process.exitCode = exitCode;
}
