/** Version of the claim rules and their lexicons: raised with every change that can change a claim. */
export const CLAIMS_VERSION = 'claims-4';
