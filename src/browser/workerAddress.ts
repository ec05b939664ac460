// eslint-disable-next-line import/default -- Vite gives it one: the address.
import address from './worker.ts?worker&url';
// eslint-disable-next-line import/default -- The same.
import underlayAddress from './underlayWorker.ts?worker&url';

/** What browsers with Trusted Types ask for instead of a text; TypeScript doesn't know them yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => unknown };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

// Whatever it is asked for, it knows two addresses.
const policy = trustedTypes?.createPolicy('dramatis-worker', {
  createScriptURL: (asked) => (asked === underlayAddress ? underlayAddress : address),
});

const trusted = (one: string): string => (policy?.createScriptURL(one) ?? one) as string;

/** The worker's address, as a `Worker` takes it under the content policy. */
export const WORKER_ADDRESS = trusted(address);

/** Of the worker that draws what lies under a large graph's marks. */
export const UNDERLAY_WORKER_ADDRESS = trusted(underlayAddress);
