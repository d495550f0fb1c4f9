import { describe, expect, it } from '@jest/globals';
import { docx, pdf, xlsx } from './papers.js';

/** Takes an archive apart by its own directory, and checks each entry against its checksum. */
function entriesOf(archive: Buffer): string[] {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04');
    expect(archive.readUInt32LE(local + 14)).toBe(archive.readUInt32LE(at + 16));
    at += 46 + nameLength;
    return name;
  });
}

describe('papers', () => {
  it('makes office documents with the parts that make them so', () => {
    expect(entriesOf(docx(['浚县 <演示>']))).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    expect(entriesOf(xlsx(['一', '二']))).toContain('xl/worksheets/sheet1.xml');
    expect(docx(['浚县 <演示>']).toString('utf8')).toContain('浚县 &lt;演示&gt;');
  });

  it('makes the same bytes of the same lines', () => {
    expect(docx(['a'])).toEqual(docx(['a']));
    expect(pdf(['a'])).toEqual(pdf(['a']));
  });

  it('makes a PDF whose table of objects points at them', () => {
    const text = pdf(['汇总表']).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(7);
    offsets.forEach((offset, index) => expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`)));
  });
});
