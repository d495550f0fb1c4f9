import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { MinutesDocument, minutesToDocx } from './minutes-document.js';
import { chineseDate, chineseNumeral } from './official-layout.js';

const minutes: z.input<typeof MinutesDocument> = {
  mark: '中共鹤壁市委人才工作领导小组会议纪要',
  number: '鹤人才〔2023〕1号',
  office: '市委人才工作领导小组办公室',
  date: '2023-04-21',
  intro: ['2023年4月18日，市委人才工作领导小组召开2023年第一次会议。（演示数据）'],
  sections: [
    { kind: 'heard', paragraphs: ['会议听取了各县区、功能区和市直有关单位2022年度人才工作情况汇报。'] },
    {
      kind: 'agreed',
      paragraphs: ['会议议定：'],
      matters: [
        {
          title: '关于2023年全市人才工作要点',
          text: '原则同意，按会议意见修改完善后按程序报批印发',
          leadUnits: ['市委组织部'],
          cooperatingUnits: ['市财政局', '市人力资源和社会保障局'],
          dueOn: '2023-05-31',
        },
        { text: '定期调度。', leadUnits: ['市委人才办'] },
      ],
    },
    { kind: 'required', heading: '有关要求', paragraphs: ['会议要求，加强督查落实。'] },
  ],
  attendance: {
    attended: [
      { unit: '演示单位甲', name: '演示人员一' },
      { unit: '演示单位乙', name: '演示人员二' },
    ],
    satIn: [{ unit: '演示单位丙', name: '演示人员三' }],
  },
  distribution: ['领导小组成员', '各县区委', '市直有关单位'],
  printedBy: '市委人才工作领导小组办公室',
  printedOn: '2023-04-23',
  demonstration: true,
};

/** The parts of a docx by name: a zip's central directory read with Node alone. */
function partsOf(docx: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = docx.readUInt32LE(docx.length - 6);
  while (docx.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength, local] = [
      docx.readUInt16LE(at + 10),
      docx.readUInt32LE(at + 20),
      docx.readUInt16LE(at + 28),
      docx.readUInt32LE(at + 42),
    ];
    const name = docx.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + docx.readUInt16LE(local + 26) + docx.readUInt16LE(local + 28);
    const data = docx.subarray(start, start + size);
    parts.set(name, (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + docx.readUInt16LE(at + 30) + docx.readUInt16LE(at + 32);
  }
  return parts;
}

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex');
/** The words of each paragraph, with tabs as such. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:tab\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([whole, words]) => (whole === '<w:tab/>' ? '\t' : words))
      .join(''),
  );
const attributes = (xml: string, element: string) =>
  Object.fromEntries(
    [...(xml.match(new RegExp(`<${element} ([^>]*)/>`))?.[1] ?? '').matchAll(/w:(\w+)="([^"]*)"/g)].map(
      ([, key, value]) => [key, value],
    ),
  );

describe('minutesToDocx', () => {
  let docx: Buffer;
  let parts: Map<string, string>;
  let body: string;
  beforeAll(async () => {
    docx = await minutesToDocx(minutes);
    parts = partsOf(docx);
    body = parts.get('word/document.xml') ?? '';
  });

  it('is A4 with the margins of the standard, 22 lines of 28 characters', () => {
    // In twips: 210 × 297 mm; 37 mm above, 28 mm left, a text area of 156 × 225 mm.
    expect(attributes(body, 'w:pgSz')).toMatchObject({ w: '11906', h: '16838' });
    const margin = attributes(body, 'w:pgMar');
    expect(margin).toMatchObject({ top: '2098', left: '1587' });
    expect(11906 - Number(margin['left']) - Number(margin['right'])).toBe(8844);
    expect(16838 - Number(margin['top']) - Number(margin['bottom'])).toBe(12756);
    const grid = attributes(body, 'w:docGrid');
    expect(grid).toMatchObject({ type: 'lines' });
    expect(Math.floor(12756 / Number(grid['linePitch']))).toBe(22);
    const spacing = Number(
      /<w:rPrDefault>.*<w:spacing w:val="(-?\d+)"\/>/s.exec(parts.get('word/styles.xml') ?? '')?.[1],
    );
    expect(Math.floor(8844 / (320 + spacing))).toBe(28);
    // The page number's line ends where 7 mm below the text area and one line of 四号 put it.
    expect(Number(margin['bottom']) - Number(margin['footer'])).toBe(397 + 280);
  });

  it('has body text in 三号仿宋 and names substitutes for fonts that may be missing', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toMatch(/<w:rPrDefault>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>/s);
    expect(parts.get('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  it('begins with the red mark 35 mm down, the number, and a red line 4 mm under office and date', () => {
    const [mark = '', number = '', , line = ''] = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(
      ([paragraph]) => paragraph,
    );
    expect(mark).toMatch(
      /<w:spacing w:before="1984"\/>.*w:eastAsia="方正小标宋简体".*<w:color w:val="FF0000"\/>.*会议纪要/s,
    );
    expect(number).toMatch(/<w:jc w:val="center"\/>.*鹤人才〔2023〕1号/s);
    // 4 mm are 227 twips.
    expect(line).toMatch(
      /<w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space="0"\/>.*<w:spacing w:line="227" w:lineRule="exact"\/>/s,
    );
    // The mark fits one line: 18 characters of its size.
    expect(18 * Number(/<w:sz w:val="(\d+)"/.exec(mark)?.[1]) * 10).toBeLessThanOrEqual(8844);
  });

  it('says everything in the order of minutes', () => {
    expect(paragraphs(body).filter((words) => words !== '')).toEqual([
      '中共鹤壁市委人才工作领导小组会议纪要',
      '鹤人才〔2023〕1号',
      '市委人才工作领导小组办公室\t2023年4月21日',
      '2023年4月18日，市委人才工作领导小组召开2023年第一次会议。（演示数据）',
      '一、会议听取的汇报',
      '会议听取了各县区、功能区和市直有关单位2022年度人才工作情况汇报。',
      '二、会议议定事项',
      '会议议定：',
      '（一）关于2023年全市人才工作要点。原则同意，按会议意见修改完善后按程序报批印发。（牵头单位：市委组织部；配合单位：市财政局、市人力资源和社会保障局；完成时限：2023年5月31日）',
      '（二）定期调度。（牵头单位：市委人才办）',
      '三、有关要求',
      '会议要求，加强督查落实。',
      '出席：演示单位甲 演示人员一，演示单位乙 演示人员二',
      '列席：演示单位丙 演示人员三',
      '分送：领导小组成员，各县区委，市直有关单位。',
      '市委人才工作领导小组办公室\t2023年4月23日印发',
    ]);
  });

  it('sets headings in 黑体, matters in 楷体, and aligns wrapped names behind the head', () => {
    expect(body).toMatch(/w:eastAsia="黑体"[^>]*\/><\/w:rPr><w:t[^>]*>一、/);
    expect(body).toMatch(/w:eastAsia="楷体_GB2312"[^>]*\/><\/w:rPr><w:t[^>]*>（一）/);
    expect(body).toMatch(
      /<w:ind w:left="1600" w:hanging="960"\/><\/w:pPr><w:r><w:rPr><w:rFonts[^>]*w:eastAsia="黑体"[^>]*\/><\/w:rPr><w:t[^>]*>出席：/,
    );
    expect(body).not.toContain('请假');
  });

  it('puts the imprint at the foot of the text area between lines of 0.35 mm, with a thinner one inside', () => {
    expect(attributes(body, 'w:tblpPr')).toMatchObject({ vertAnchor: 'margin', tblpYSpec: 'bottom' });
    const borders = /<w:tblBorders>(.*?)<\/w:tblBorders>/s.exec(body)?.[1] ?? '';
    expect(
      [...borders.matchAll(/<w:(\w+) w:val="(\w+)"[^>]*w:sz="(\d+)"/g)].map(([, ...side]) => side.join(' ')),
    ).toEqual(['top single 8', 'left none 0', 'bottom single 8', 'right none 0', 'insideH single 6', 'insideV none 0']);
  });

  it('numbers odd pages right and even pages left', () => {
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const references = new Map(
      [...body.matchAll(/<w:footerReference ([^>]*)\/>/g)].map(([, each = '']) => [
        /w:type="(\w+)"/.exec(each)?.[1],
        /r:id="([^"]+)"/.exec(each)?.[1],
      ]),
    );
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    const footer = (type: string) =>
      parts.get(
        `word/${new RegExp(`Id="${references.get(type)}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${references.get(type)}"`).exec(relations)?.slice(1).find(Boolean)}`,
      ) ?? '';
    expect(footer('default')).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>.*— .*PAGE.* —/s);
    expect(footer('even')).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>.*— .*PAGE.* —/s);
  });

  it('marks demonstration data on every page, and only that', async () => {
    const heads = (from: Map<string, string>) =>
      [...from].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => paragraphs(xml).join(''));
    expect(heads(parts)).toEqual(['演示数据', '演示数据']);
    expect(heads(partsOf(await minutesToDocx({ ...minutes, demonstration: false })))).toEqual([]);
  });

  it('gives equal bytes for equal minutes, and others for others', async () => {
    expect(sha256(await minutesToDocx(structuredClone(minutes)))).toBe(sha256(docx));
    expect(sha256(await minutesToDocx({ ...minutes, date: '2023-04-22' }))).not.toBe(sha256(docx));
  });

  it('bears its own date and never the moment of packing', () => {
    expect(parts.get('docProps/core.xml')?.match(/[^>]*(?=<\/dcterms:)/g)).toEqual(
      expect.arrayContaining(['2023-04-21T00:00:00Z', '2023-04-21T00:00:00Z']),
    );
    const times = [...docx.toString('latin1').matchAll(/PK\x03\x04.{6}(.{4})|PK\x01\x02.{8}(.{4})/gs)].map(
      ([, local, central]) => local ?? central,
    );
    expect(times).toHaveLength(2 * parts.size);
    // Midnight of 1 January 1980, the first that a zip knows.
    expect(new Set(times)).toEqual(new Set(['\x00\x00\x21\x00']));
  });

  it('keeps signs that XML would read as its own', async () => {
    const unusual = await minutesToDocx({ ...minutes, title: '关于“A&B”<试点>的纪要' });
    expect(partsOf(unusual).get('word/document.xml')).toContain('关于“A&amp;B”&lt;试点&gt;的纪要');
    expect(partsOf(unusual).get('docProps/core.xml')).toContain('A&#38;B');
  });
});

describe('MinutesDocument', () => {
  it.each(['第1期', '〔2023〕1号', '鹤人才办〔2023〕12号', '鹤人才〔2023〕\u3000号'])(
    'accepts the number %s',
    (number) => {
      expect(MinutesDocument.safeParse({ ...minutes, number }).success).toBe(true);
    },
  );

  it.each(['鹤人才[2023]1号', '鹤人才〔23〕1号', '鹤人才〔2023〕01号', '鹤人才〔2023〕第1号', '第01期', '1号'])(
    'refuses the number %s',
    (number) => {
      expect(MinutesDocument.safeParse({ ...minutes, number }).error?.issues.map(({ path }) => path)).toEqual([
        ['number'],
      ]);
    },
  );

  it.each(['两\n行', '空\u0000字符', '\u000b'])(
    'refuses the text %j, which would break the page or the file',
    (words) => {
      expect(MinutesDocument.safeParse({ ...minutes, title: words }).success).toBe(false);
    },
  );
});

describe('numerals and dates', () => {
  it('counts levels in Chinese', () => {
    expect([1, 9, 10, 11, 20, 21, 99].map(chineseNumeral)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
    ]);
  });

  it('writes dates in full, without leading zeros', () => {
    expect(chineseDate('2023-04-01')).toBe('2023年4月1日');
  });
});
