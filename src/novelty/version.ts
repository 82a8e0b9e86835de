/** Stored with every judgement: change it when rules, thresholds or lexicons change what is decided. */
export const NOVELTY_VERSION = 'novelty-4';
