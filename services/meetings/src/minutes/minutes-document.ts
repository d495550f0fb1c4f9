import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { z } from 'zod';
import {
  bodyParagraph,
  CHARACTER,
  chineseDate,
  chineseNumeral,
  font,
  LINE,
  LINE_DISTANCE,
  MARK_DISTANCE,
  officialDocument,
  packReproducibly,
  RED,
  SIZE,
  TEXT_WIDTH,
} from './official-layout.js';

// One paragraph or less: a line break would leave the grid, and control characters make a file that Word refuses.
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(value), 'One line of text without control characters');

const UnitName = text(100);
/** Those who lead the whole are named without a unit. */
const Attendee = z.object({ unit: UnitName.optional(), name: text(50) });

const Matter = z.object({
  /** What the matter is called, set in 楷体 before its text. */
  title: text(200).optional(),
  text: text(4_000),
  leadUnits: z.array(UnitName).default([]),
  cooperatingUnits: z.array(UnitName).default([]),
  dueOn: z.iso.date().optional(),
});

/** What the minutes of a meeting (会议纪要) say, ready to be laid out. */
export const MinutesDocument = z
  .object({
    /** 发文机关标志, e.g. 中共鹤壁市委人才工作领导小组会议纪要. */
    mark: text(40),
    /** 鹤人才〔2023〕1号 or 第1期: six-angle brackets, full year, no 第 before a number in brackets, no leading zero. A draft leaves the number's place blank. */
    number: z.string().regex(/^(?:[^\s〔〕第]{1,12}〔\d{4}〕(?:[1-9]\d*|\u3000)号|〔\d{4}〕[1-9]\d*号|第[1-9]\d*期)$/u),
    office: UnitName,
    date: z.iso.date(),
    title: text(100).optional(),
    /** Who presided, when and where. */
    intro: z.array(text(4_000)).min(1),
    sections: z.array(
      z.object({
        kind: z.enum(['heard', 'reviewed', 'studied', 'agreed', 'required']),
        heading: text(100).optional(),
        paragraphs: z.array(text(4_000)).default([]),
        matters: z.array(Matter).max(99).default([]),
      }),
    ),
    /** 出席、请假、列席; a list without persons is left out. */
    attendance: z.object({
      attended: z.array(Attendee).default([]),
      onLeave: z.array(Attendee).default([]),
      satIn: z.array(Attendee).default([]),
    }),
    /** 分送. */
    distribution: z.array(UnitName).default([]),
    printedBy: UnitName,
    printedOn: z.iso.date(),
    /** Prints 演示数据 above every page. */
    demonstration: z.boolean().default(false),
  })
  .meta({ id: 'MinutesDocument' });
export type MinutesDocument = z.infer<typeof MinutesDocument>;

const HEADINGS = {
  heard: '会议听取的汇报',
  reviewed: '会议审议的事项',
  studied: '会议研究的事项',
  agreed: '会议议定事项',
  required: '会议要求',
} as const;

/** Lays minutes out as GB/T 9704-2012 asks; equal minutes give equal bytes, so that the issued file can be pinned by its hash. */
export async function minutesToDocx(input: z.input<typeof MinutesDocument>): Promise<Buffer> {
  const minutes = MinutesDocument.parse(input);
  const about = { title: minutes.title ?? `${minutes.mark}（${minutes.number}）`, creator: minutes.office };
  const children = [
    ...masthead(minutes),
    ...minutes.intro.map((paragraph) => bodyParagraph([new TextRun(paragraph)])),
    ...minutes.sections.flatMap(section),
    ...attendance(minutes.attendance),
    imprint(minutes),
    // A floating table belongs to the paragraph behind it; this one takes no visible room.
    new Paragraph({ children: [], spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
  const document = officialDocument(children, { ...about, head: minutes.demonstration ? '演示数据' : undefined });
  return packReproducibly(document, { ...about, date: minutes.date });
}

function masthead({ mark, number, office, date, title }: MinutesDocument): Paragraph[] {
  // As large as one line allows, from 二号 up to 小初 (36 pt); a longer mark shrinks rather than wraps.
  const size = Math.min(72, Math.floor(TEXT_WIDTH / 10 / [...mark].length));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: MARK_DISTANCE },
      children: [new TextRun({ text: mark, font: font('小标宋'), size, color: RED })],
    }),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 2 * LINE }, children: [new TextRun(number)] }),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
      indent: { left: CHARACTER },
      children: [new TextRun({ children: [office, new Tab(), chineseDate(date)] })],
    }),
    // The red line is a paragraph of its own, as wide as the text area: a border under the indented line would be indented.
    new Paragraph({
      spacing: { line: LINE_DISTANCE, lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: RED } },
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: title === undefined ? 0 : LINE, after: title === undefined ? 0 : LINE },
      children: title === undefined ? [] : [new TextRun({ text: title, font: font('小标宋'), size: SIZE.二号 })],
    }),
  ];
}

function section(
  { kind, heading, paragraphs, matters }: MinutesDocument['sections'][number],
  index: number,
): Paragraph[] {
  const title = `${chineseNumeral(index + 1)}、${heading ?? HEADINGS[kind]}`;
  return [
    bodyParagraph([new TextRun({ text: title, font: font('黑体') })]),
    ...paragraphs.map((paragraph) => bodyParagraph([new TextRun(paragraph)])),
    ...matters.map((matter, position) => {
      const lead = `（${chineseNumeral(position + 1)}）${matter.title === undefined ? '' : `${withFullStop(matter.title)}`}`;
      return bodyParagraph([
        new TextRun({ text: lead, font: font('楷体') }),
        new TextRun(withFullStop(matter.text)),
        ...duties(matter),
      ]);
    }),
  ];
}

const withFullStop = (sentence: string): string => (/[。！？；]$/u.test(sentence) ? sentence : `${sentence}。`);

function duties({ leadUnits, cooperatingUnits, dueOn }: z.infer<typeof Matter>): TextRun[] {
  const said = [
    leadUnits.length > 0 && `牵头单位：${leadUnits.join('、')}`,
    cooperatingUnits.length > 0 && `配合单位：${cooperatingUnits.join('、')}`,
    dueOn !== undefined && `完成时限：${chineseDate(dueOn)}`,
  ].filter((part) => part !== false);
  return said.length === 0 ? [] : [new TextRun({ text: `（${said.join('；')}）`, font: font('楷体') })];
}

function attendance({ attended, onLeave, satIn }: MinutesDocument['attendance']): Paragraph[] {
  const lists = [
    ['出席：', attended],
    ['请假：', onLeave],
    ['列席：', satIn],
  ] as const;
  return lists
    .filter(([, persons]) => persons.length > 0)
    .map(
      ([head, persons], index) =>
        new Paragraph({
          spacing: { before: index === 0 ? LINE : 0 },
          // Two characters in, and wrapped lines stand under the first unit, behind the head's three characters.
          indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER },
          children: [
            new TextRun({ text: head, font: font('黑体') }),
            new TextRun(persons.map(({ unit, name }) => (unit ? `${unit} ${name}` : name)).join('，')),
          ],
        }),
    );
}

/**
 * 版记: at the foot of the last page, between lines of 0.35 mm, with a thinner one inside. LibreOffice before 7.6 does not
 * let a table of full width float and sets it right behind the text.
 */
function imprint({ distribution, printedBy, printedOn }: MinutesDocument): Table {
  const character = SIZE.四号 * 10;
  const run = { font: font('仿宋'), size: SIZE.四号 };
  const spacing = { line: 2 * character, lineRule: LineRuleType.EXACT };
  const row = (paragraph: Paragraph) =>
    new TableRow({ cantSplit: true, children: [new TableCell({ children: [paragraph] })] });
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' });
  const none = { style: BorderStyle.NONE, size: 0 };
  const sentTo = new Paragraph({
    spacing,
    indent: { left: 4 * character, right: character, hanging: 3 * character },
    children: [new TextRun({ ...run, text: `分送：${distribution.join('，')}。` })],
  });
  const printed = new Paragraph({
    spacing,
    indent: { left: character, right: character },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - character }],
    children: [new TextRun({ ...run, children: [printedBy, new Tab(), `${chineseDate(printedOn)}印发`] })],
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    borders: {
      top: line(8),
      bottom: line(8),
      left: none,
      right: none,
      insideHorizontal: line(6),
      insideVertical: none,
    },
    rows: [...(distribution.length === 0 ? [] : [row(sentTo)]), row(printed)],
  });
}
