import type { Client } from './api.js';
import { zip } from './zip.js';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const openPackage = (main: string, mainType: string) => [
  {
    name: '[Content_Types].xml',
    content: `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${mainType}"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: `${header}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="${main}"/></Relationships>`,
  },
];

/** A Word document of a few lines. */
export function docx(lines: readonly string[]): Buffer {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`);
  return zip([
    ...openPackage(
      'word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    ),
    {
      name: 'word/document.xml',
      content: `${header}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    },
  ]);
}

/** A workbook with one sheet, a line in each row. */
export function xlsx(lines: readonly string[]): Buffer {
  const rows = lines.map(
    (line, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${escape(line)}</t></is></c></row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const [types, root] = openPackage(
    'xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  );
  const sheetType =
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
  return zip([
    { name: '[Content_Types].xml', content: types?.content.replace('</Types>', sheetType) ?? '' },
    { name: '_rels/.rels', content: root?.content ?? '' },
    {
      name: 'xl/workbook.xml',
      content: `${header}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="演示数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${header}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${header}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    },
  ]);
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A page of a few lines, in a Chinese font that the reader's program brings along. */
export function pdf(lines: readonly string[]): Buffer {
  const text = lines.map((line) => `<${utf16(line)}> Tj T*`).join('\n');
  const stream = `BT /F1 14 Tf 72 760 Td 24 TL\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

const makers = {
  pdf: { make: pdf, mediaType: 'application/pdf' },
  docx: { make: docx, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { make: xlsx, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

/** Puts a small real file of this name into a service, and answers its id. */
export async function uploadPaper(
  client: Client,
  service: 'reports' | 'meetings',
  key: string,
  fileName: string,
  note: string,
): Promise<string> {
  const kind = fileName.split('.').at(-1) as keyof typeof makers;
  const maker = makers[kind];
  if (!maker) throw new Error(`No way to make ${fileName}`);
  const content = maker.make([fileName, note, '演示数据，不含个人信息']);
  const { id } = await client.upload<{ id: string }>(`/${service}/files`, key, fileName, content, maker.mediaType);
  return id;
}
