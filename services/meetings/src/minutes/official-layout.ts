import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  Document,
} from 'docx';

/**
 * Measures of GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm with 22 lines of 28 characters.
 * One twip is a twentieth of a point.
 */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const PAGE = { width: twips(210), height: twips(297) };
const TEXT_AREA = { width: twips(156), height: twips(225) };
const MARGIN = { top: twips(37), left: twips(28) };

/** Width of the text area (版心), in twips. */
export const TEXT_WIDTH = TEXT_AREA.width;
/** One line of the grid; rounded down, so that 22 of them fit. */
export const LINE = Math.floor(TEXT_AREA.height / 22);
/** Size of a character by its Chinese name, in half-points. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28 } as const;
/** Width of one character of body text (三号), in twips. */
export const CHARACTER = 320;

// 28 characters of 16 pt are 2 mm wider than the text area; each gives up a quarter of a point.
const CHARACTER_SPACING = Math.floor(TEXT_AREA.width / 28) - CHARACTER;

/** The distance of the red mark from the top of the text area. */
export const MARK_DISTANCE = twips(35);
/** The distance of the red line from the text above it. */
export const LINE_DISTANCE = twips(4);
/** The red of the mark and the line. */
export const RED = 'FF0000';

// 小标宋 and the GB2312 faces are licensed fonts that not every machine has; the font table names what may stand in.
const FONTS = {
  仿宋: { name: '仿宋_GB2312', substitute: '仿宋', family: 'modern' },
  楷体: { name: '楷体_GB2312', substitute: '楷体', family: 'modern' },
  黑体: { name: '黑体', substitute: 'SimHei', family: 'swiss' },
  小标宋: { name: '方正小标宋简体', substitute: '宋体', family: 'roman' },
  宋体: { name: '宋体', substitute: 'SimSun', family: 'roman' },
} as const;
export type Typeface = keyof typeof FONTS;

/** A font for Chinese; digits and Latin letters follow in Times New Roman, except in the page number (半角宋体). */
export const font = (typeface: Typeface) => {
  const latin = typeface === '宋体' ? FONTS.宋体.name : 'Times New Roman';
  return { ascii: latin, hAnsi: latin, eastAsia: FONTS[typeface].name, cs: latin };
};

/** A paragraph of body text: 三号仿宋, two characters indented. */
export const bodyParagraph = (children: TextRun[]): Paragraph =>
  new Paragraph({ children, alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 2 * CHARACTER } });

/** Chinese numerals for the levels of a document: 1 to 99. */
export function chineseNumeral(n: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`;
}

/** 2023-04-21 as 2023年4月21日: full year, no leading zeros. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

// — 1 — in 四号, one character from the edge: odd pages right, even pages left.
function pageNumber(side: 'left' | 'right'): Footer {
  const run = { font: font('宋体'), size: SIZE.四号 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: SIZE.四号 * 10 },
        spacing: { line: SIZE.四号 * 10, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function runningHead(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text, font: font('黑体'), size: 21, color: '808080' })],
      }),
    ],
  });
}

/** An official document's one section on its grid; `head` stands above the text area of every page. */
export function officialDocument(
  children: ISectionOptions['children'],
  about: { title: string; creator: string; head?: string | undefined },
): Document {
  const head = about.head === undefined ? undefined : runningHead(about.head);
  const options: IPropertiesOptions = {
    title: about.title,
    creator: about.creator,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: font('仿宋'), size: SIZE.三号, characterSpacing: CHARACTER_SPACING } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: {
              ...MARGIN,
              right: PAGE.width - MARGIN.left - TEXT_AREA.width,
              bottom: PAGE.height - MARGIN.top - TEXT_AREA.height,
              header: twips(20),
              // The page number's upper edge lies 7 mm below the text area, and it is one 四号 line high.
              footer: PAGE.height - MARGIN.top - TEXT_AREA.height - twips(7) - SIZE.四号 * 10,
            },
          },
          // A grid of lines only. The 28 characters come from their spacing: a cell of the character grid would be 0.2 pt
          // narrower than a 三号 character, and LibreOffice then gives it two cells.
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        ...(head && { headers: { default: head, even: head } }),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  };
  return new Document(options);
}

const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(FONTS)
  .map(
    ({ name, substitute, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
  )
  .join('')}</w:fonts>`;

const coreProperties = (
  title: string,
  creator: string,
  date: string,
): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

/** Packs a document so that equal input gives equal bytes: it bears its own date, never the moment of packing. */
export async function packReproducibly(
  document: Document,
  about: { title: string; creator: string; date: string },
): Promise<Buffer> {
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(about.title, about.creator, about.date) },
    { path: 'word/fontTable.xml', data: FONT_TABLE },
  ]);
  return withoutZipTimes(packed);
}

/** Sets the times of all entries of a zip archive to the first day that the format knows, 1 January 1980. */
function withoutZipTimes(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  const DAY_ONE = 0x0021_0000;
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    bytes.writeUInt32LE(DAY_ONE, entry + 12);
    bytes.writeUInt32LE(DAY_ONE, bytes.readUInt32LE(entry + 42) + 10);
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}
