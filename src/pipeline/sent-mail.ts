import PostalMime from 'postal-mime';

/** What of a frozen mail a page shows: nothing of it is rewritten. */
export interface SentMail {
  readonly subject: string;
  readonly html: string | null;
  readonly text: string | null;
}

/** Reads a mail out of the bytes that were frozen and handed to the mail server. */
export async function readSentMail(raw: Uint8Array): Promise<SentMail> {
  const { subject = '', html = null, text = null } = await PostalMime.parse(raw);
  return { subject, html, text };
}
