import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isCompleteArchive } from './distributions.js';

/** The smallest archive with one stored file of the given content. */
function archive(content: string): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(1, 26);
  const body = Buffer.concat([local, Buffer.from('a'), Buffer.from(content)]);
  const directory = Buffer.alloc(47);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(1, 28);
  directory.write('a', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}

describe('isCompleteArchive', () => {
  let folder: string;
  const written = (name: string, content: Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'distributions-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('accepts a whole archive', () => {
    expect(isCompleteArchive(written('whole.jar', archive('x'.repeat(100_000))))).toBe(true);
  });

  it.each([10, 1_000, 99_000, 100_090])('refuses one that is torn after %d bytes', (length) => {
    expect(isCompleteArchive(written('torn.jar', archive('x'.repeat(100_000)).subarray(0, length)))).toBe(false);
  });

  it('refuses one that lost its beginning', () => {
    expect(isCompleteArchive(written('tail.jar', archive('x'.repeat(100_000)).subarray(50_000)))).toBe(false);
  });
});
