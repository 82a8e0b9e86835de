import { expect, test } from 'vitest';
import { mailboxOf } from '../../src/model/mail-address.ts';

test.each([
  ['Ana@Desk.Example', 'ana@desk.example'],
  ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
  ['ANA@MÜNCHEN.example', 'ana@xn--mnchen-3ya.example'],
  ['ana@localhost', 'ana@localhost'],
  ['ana+news@desk.example', 'ana+news@desk.example'],
  ['"a@b"@desk.example', '"a@b"@desk.example'],
  // No host: compared as it is.
  ['ana@not a host', 'ana@not a host'],
  ['nobody', 'nobody'],
  ['', ''],
])('%s is the mailbox %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
});
