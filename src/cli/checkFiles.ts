import { faultReport } from '../core/formats/faultReport.ts';
import { readGraph } from '../core/formats/readGraph.ts';
import { type Diagnostic, whyOf } from '../core/model/diagnostic.ts';

/** What a check of files has to say. */
export interface Report {
  /** For standard output. */
  readonly lines: readonly string[];
  /** For standard error: files that could not be read at all. */
  readonly complaints: readonly string[];
  /** 0 without errors, 1 with errors in a file, 2 if a file could not be read. */
  readonly exitCode: 0 | 1 | 2;
}

async function diagnosticsOf(file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  return (await readGraph(bytes, file)).diagnostics;
}

function tryToRead(
  file: string,
  readBytes: (file: string) => Uint8Array,
): Uint8Array | { readonly why: string } {
  try {
    return readBytes(file);
  } catch (error) {
    return { why: whyOf(error) };
  }
}

/** Checks files as the page would on opening them: a line for each fault, then one with the counts. */
export async function checkFiles(
  files: readonly string[],
  readBytes: (file: string) => Uint8Array,
): Promise<Report> {
  const lines: string[] = [];
  const complaints: string[] = [];
  let hasErrors = false;
  for (const file of files) {
    const bytes = tryToRead(file, readBytes);
    if (bytes instanceof Uint8Array) {
      const diagnostics = await diagnosticsOf(file, bytes);
      lines.push(...faultReport(file, diagnostics));
      hasErrors ||= diagnostics.some(({ severity }) => severity === 'error');
    } else complaints.push(`${file}: ${bytes.why}`);
  }
  return { lines, complaints, exitCode: complaints.length > 0 ? 2 : hasErrors ? 1 : 0 };
}
