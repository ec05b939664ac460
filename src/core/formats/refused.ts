import { whyOf } from '../model/diagnostic.ts';
import { type Refusal, refused } from './readResult.ts';

/** Why a packed file can't be read, thrown from deep within it. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What was thrown while a packed file was read, as its fault; `code` and `what` are for what nobody foresaw. */
export const refusalOf = (error: unknown, code: string, what: string): Refusal =>
  error instanceof Refused
    ? refused(error.code, error.message)
    : refused(code, `${what}: ${whyOf(error)}`);
