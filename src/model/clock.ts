/** Where the time comes from. Passed in everywhere, so that tests and `replay` can set it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
