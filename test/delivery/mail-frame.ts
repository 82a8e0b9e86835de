import { type MailFrame, messageIdOf } from '../../src/delivery/compose-mail.ts';

/** A mail to one reader of a desk in English, unsigned. */
export const FRAME: MailFrame = {
  desk: { id: 'politics', name: 'Politics desk', lang: 'en' },
  recipient: 'ana@desk.example',
  from: 'Claimwatch <claimwatch@watch.example>',
  replyTo: 'editor@watch.example',
  listIdDomain: 'watch.example',
  readerUrl: 'https://watch.example/desk/politics?t=abc.def-_',
  unsubscribeUrl: 'https://watch.example/unsubscribe?t=abc.def-_',
  messageId: messageIdOf('politics/2026-03-06', 'ana@desk.example', 'watch.example'),
  date: new Date('2026-03-06T13:30:00Z'),
  dkim: null,
};
