import { describe, expect, test } from 'vitest';
import { claimsOf } from './claims-of.ts';

describe('what returns to the topic', () => {
  test.each([
    ['[a:Spy drone flights] go on. Ana Ruiz said such flights are old.', 'us-military-action'],
    ['He offered [a:troops]. Ana Ruiz said her town was never brought to its knees.', 'us-military-action'],
    [
      'They were named [d:terrorists]. Ana Ruiz said they may call them whatever they like.',
      'cartel-designation',
    ],
    ['They were named [d:terrorists]. Ana Ruiz said the list was drawn up in haste.', 'cartel-designation'],
    // The speaker is the actor of what is denied: the mention begins before the claim.
    ['The [a:Pentagon denied that troops had entered] the port.', 'us-military-action'],
    ['[a:US troops] left, and Ana Ruiz said the port was calm.', ''],
    ['They were named [d:terrorists]. Ana Ruiz said the toll was too high.', ''],
  ])('%s', (text, topics) => {
    expect(claimsOf(text, 'en').at(-1)?.topics.join('+')).toBe(topics);
  });
});

describe('the trace of a claim says why it is on its topic', () => {
  test.each([
    ['Ana Ruiz said [a:the troops] had left.', 'topic:us-military-action:mention'],
    ['[s:Claudia Sheinbaum] said the port was calm.', 'topic:sheinbaum:speaker'],
    ['The [a:Pentagon denied that troops had entered] the port.', 'topic:us-military-action:begins-before'],
    [
      'He offered [a:troops]. Ana Ruiz said her town was never brought to its knees.',
      'topic:us-military-action:echo',
    ],
  ])('%s', (text, reason) => {
    expect(claimsOf(text, 'en').at(-1)?.trace).toContain(reason);
  });
});

describe('the outlet’s own words on a watched person', () => {
  test.each([
    ['[s:Claudia Sheinbaum] shrugged.', 0],
    ['[s:Sheinbaum] is at the lectern in the palace.', 0],
    ['[s:Sheinbaum] signed two treaties in 2024.', 1],
    ['[s:Sheinbaum] signed the law on water on the steps of the old palace in the capital.', 1],
    ['[s:Sheinbaum] saw [a:US troops] leave.', 1],
  ])('%s: %i claims', (text, count) => expect(claimsOf(text, 'en')).toHaveLength(count));
});
