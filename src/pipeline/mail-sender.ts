import { mailDomain } from '../config/forms.ts';
import type { Settings } from '../config/settings.ts';
import type { MailFrame } from '../delivery/compose-mail.ts';

/** What all mails have in common: from whom they come, and with what they are signed. */
export function mailSender({
  from,
  replyTo,
  listIdDomain,
  dkimDomain,
  dkimSelector,
  dkimKey,
}: Settings['mail']): Pick<MailFrame, 'from' | 'replyTo' | 'listIdDomain' | 'dkim'> {
  const dkim =
    dkimDomain === null || dkimSelector === null || dkimKey === null
      ? null
      : { domain: dkimDomain, selector: dkimSelector, key: dkimKey };
  return { from, replyTo, listIdDomain: listIdDomain ?? mailDomain(from), dkim };
}
