import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The one text that a JSON value has by RFC 8785; what is frozen is kept and hashed in this form. */
export function canonicalJson(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}

/** SHA-256 of a text, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
