import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Content by its sha-256, one store for all services. */
export abstract class FileStore {
  /** Keeps the content; the same content twice is kept once. */
  abstract put(content: Buffer): Promise<string>;
  /** Null when there is none. */
  abstract open(sha256: string): Promise<Readable | null>;
}

/** A folder that all replicas share. A file appears under its name only when it is whole and on disk. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(content: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const target = this.pathOf(sha256);
    const there = await stat(target).catch(() => null);
    if (there?.size === content.length) return sha256;
    await mkdir(dirname(target), { recursive: true });
    const unfinished = `${target}.${randomUUID()}`;
    try {
      const file = await open(unfinished, 'wx', 0o640);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return sha256;
  }

  async open(sha256: string): Promise<Readable | null> {
    const path = this.pathOf(sha256);
    const there = await stat(path).catch(() => null);
    return there ? createReadStream(path) : null;
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a sha-256');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}
