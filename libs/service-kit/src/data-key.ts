import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

const KEY_ID = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encryption of values at rest (AES-256-GCM, a key id in front so that keys can be rotated) and keyed hashes for look-up and proof.
 * Two keys are derived from the one that is configured: what can be decrypted can't be guessed by hash, and the reverse.
 */
export class DataKey {
  private readonly encryptionKey: Buffer;
  private readonly hashKey: Buffer;

  constructor(base64: string) {
    const root = Buffer.from(base64, 'base64');
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', purpose, 32));
    this.encryptionKey = derive('jucai encryption v1');
    this.hashKey = derive('jucai keyed hash v1');
  }

  /** Layout: key id (1 byte), iv (12), tag (16), ciphertext. `context` binds the value to its record: elsewhere it does not open. */
  encrypt(plain: string, context: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.encryptionKey, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([KEY_ID]), iv, cipher.getAuthTag(), body]);
  }

  decrypt(sealed: Buffer, context: string): string {
    if (sealed[0] !== KEY_ID) throw new Error(`No key with id ${sealed[0]}`);
    const iv = sealed.subarray(1, 1 + IV_BYTES);
    const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.encryptionKey, iv)
      .setAAD(Buffer.from(context))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    );
  }

  /** Keyed hash (hex) of any JSON value in canonical form (RFC 8785). */
  hash(value: unknown): string {
    return createHmac('sha256', this.hashKey)
      .update(canonicalize(value) ?? '')
      .digest('hex');
  }
}
