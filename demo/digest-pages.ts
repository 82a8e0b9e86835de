import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import PostalMime from 'postal-mime';
import type { AcceptedMail } from './mail-sink.ts';
import { escaped } from './pages.ts';

/**
 * Puts each accepted mail's HTML beside its `.eml`, and a page that lists them, for looking at without a mail program.
 *
 * @returns the path of that page
 */
export async function writeDigestPages(dir: string, mails: readonly AcceptedMail[]): Promise<string> {
  const items: string[] = [];
  for (const mail of mails) {
    const { subject = '', html = '' } = await PostalMime.parse(mail.raw);
    const page = join(dirname(mail.file), `${basename(mail.file, '.eml')}.html`);
    writeFileSync(page, html);
    items.push(`<li>${escaped(mail.to)}: <a href="mail/${basename(page)}">${escaped(subject)}</a></li>`);
  }
  const index = join(dir, 'digests.html');
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Digests of the demo</title>';
  writeFileSync(
    index,
    `${head}<h1>Digests of the demo</h1><p>Invented text.</p><ol>${items.join('\n')}</ol></html>\n`,
  );
  return index;
}
