// eslint-disable-next-line import/default -- Vite gives it one: the address.
import address from './worker.ts?worker&url';

/** What browsers with Trusted Types ask for instead of a text; TypeScript doesn't know them yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (address: string) => unknown };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

// Whatever it is asked for, it knows one address.
const policy = trustedTypes?.createPolicy('dramatis-worker', { createScriptURL: () => address });

/** The worker's address, as a `Worker` takes it under the content policy. */
export const WORKER_ADDRESS = (policy?.createScriptURL(address) ?? address) as string;
