import type { Diagnostic } from '../model/diagnostic.ts';
import type { Faults } from './faults.ts';
import { type JsonNode, type Path, nodeAt, pointerOf } from './jsonNode.ts';

type Tell = (path: Path, code: string, message: string, suggestion?: string) => void;

/** Reports faults of a dataset by the path of the value; a value that is missing stands where its object does. */
export interface Reporter {
  readonly error: Tell;
  readonly warning: Tell;
  readonly advice: Tell;
  /** A warning about a key, not about its value. */
  readonly keyWarning: Tell;
  readonly lineOf: (path: Path) => number;
}

/** Makes the reporter of one parsed text. */
export function reporterFor(root: JsonNode, faults: Faults): Reporter {
  const teller =
    (severity: Diagnostic['severity'], place: 'offset' | 'keyOffset'): Tell =>
    (path, code, message, suggestion) => {
      const offset = nodeAt(root, path).node[place];
      const fault = { severity, code, path: pointerOf(path), offset, message };
      faults.add(suggestion === undefined ? fault : { ...fault, suggestion });
    };
  return {
    error: teller('error', 'offset'),
    warning: teller('warning', 'offset'),
    advice: teller('advice', 'offset'),
    keyWarning: teller('warning', 'keyOffset'),
    lineOf: (path) => faults.position(nodeAt(root, path).node.offset).line,
  };
}
