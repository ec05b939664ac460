import { FORMAT } from './header.ts';
import type { JsonObject } from './jsonNode.ts';
import type { Reporter } from './reporter.ts';

/** The step from one version of the format to the next. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  /**
   * Gives the data in the form of the next version. The data has not been checked: values may have any type,
   * and what is not of the expected one must stay as it is, for the checks to report. The version is set
   * afterwards.
   */
  readonly migrate: (data: JsonObject) => JsonObject;
}

/**
 * The steps from every older version that can no longer be read as it is, oldest first, each leading to the
 * next and the last to the present version. A minor version that only adds needs no step.
 */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings data of an older version to the present one. Faults found afterwards are placed where their value
 * stood in the text; a value that has moved, where the object stood that it was in.
 */
export function migrate(
  data: JsonObject,
  migrations: readonly Migration[],
  reporter: Reporter,
): JsonObject {
  let present = data;
  for (const step of migrations) {
    if (present['format'] === FORMAT && present['version'] === step.from) {
      present = { ...step.migrate(present), version: step.to };
    }
  }
  if (present !== data) {
    const message = `version ${String(data['version'])} is read as ${String(present['version'])}`;
    reporter.advice(['version'], 'migrated', message, 'save the graph to keep the newer form');
  }
  return present;
}
