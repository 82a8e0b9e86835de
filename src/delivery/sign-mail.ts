import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';

/** With what mails are signed (RFC 6376). */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** RSA private key, PEM. */
  readonly key: string;
}

/**
 * What of a mail's head is signed. Nodemailer's own list leaves out List-Unsubscribe-Post, without which RFC 8058
 * forbids a mail program to offer the one click.
 */
const SIGNED = [
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Archive',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
].join(':');

const SIGNATURE = Buffer.from('DKIM-Signature: ');

/**
 * The mail with its signature in front, relaxed/relaxed. It holds no time, so the same mail and key give the same bytes.
 * @throws Error when the key cannot sign; configured keys are checked at start
 */
export async function signMail(mail: Buffer, { domain, selector, key }: DkimKey): Promise<Buffer> {
  const signer = new DKIM({
    domainName: domain,
    keySelector: selector,
    privateKey: key,
    headerFieldNames: SIGNED,
  });
  const signed = await buffer(signer.sign(mail));
  // A key that does not work is passed over in silence there.
  if (signed.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return signed;
  throw new Error(`The mail could not be signed for ${domain}: mail.dkimKey cannot sign. Check it.`);
}
