import type { OwnWords } from '../model/own-words.ts';

/** Version of the claim rules and their lexicons: raised with every change that can change a claim. */
export const CLAIMS_VERSION = 'claims-5';

/** The version that is stored with findings: the rules', and the digest of the operator's own words where there are any. */
export function findingsVersion({ version }: OwnWords): string {
  return version === '' ? CLAIMS_VERSION : `${CLAIMS_VERSION}+${version}`;
}
