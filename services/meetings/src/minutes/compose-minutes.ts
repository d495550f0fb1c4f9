import { businessDate, type Outcome } from '@jucai/contracts';
import { chineseDate } from './official-layout.js';
import { MinutesContent } from './minutes.schemas.js';

/** What of a meeting's record goes into its minutes; restricted items are not among it. */
export interface MeetingRecord {
  readonly groupName: string;
  readonly title: string;
  readonly startsAt: string;
  readonly place: string;
  readonly presiderName: string;
  readonly items: {
    readonly kind: 'hear' | 'review' | 'study';
    readonly title: string;
    readonly outcome: Outcome;
    readonly text: string;
    readonly conditions: string[];
    readonly leadUnits: string[];
    readonly cooperatingUnits: string[];
    readonly dueOn: string | null;
  }[];
  readonly requirements: {
    readonly title: string;
    readonly text: string;
    readonly leadUnit: string;
    readonly dueOn: string;
  }[];
  readonly attendance: {
    /** Null for those of the group's own unit: a city's leaders speak for no department. */
    readonly unit: string | null;
    readonly name: string;
    readonly capacity: 'member' | 'sit-in';
    readonly presence: 'present' | 'delegate';
  }[];
  readonly onLeave: { readonly unit: string; readonly name: string }[];
}

const outcomes: Record<Outcome, string> = {
  approved: '同意',
  'approved-with-changes': '原则同意，按会议意见修改完善后按程序报批印发',
  deferred: '暂缓，下次再议',
  rejected: '不予同意',
  noted: '已听取',
};
const sections = { hear: 'heard', review: 'reviewed', study: 'studied' } as const;
const verbs = { hear: '听取', review: '审议', study: '研究' } as const;

// A paragraph is one line of text: breaks of a note become spaces.
const line = (text: string, max = 4_000): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, max);

/** A title that begins with its own verb is not given a second one. */
const matter = (kind: keyof typeof verbs, title: string): string =>
  line(title.startsWith(verbs[kind]) ? title.slice(verbs[kind].length) : title, 200);

/** The outcome in the field's words, unless the presider's own begin with it; then what is to be changed. */
function settled({ outcome, text, conditions }: MeetingRecord['items'][number]): string {
  const said = text.includes(outcomes[outcome].split('，')[0] ?? '') ? text : `${outcomes[outcome]}。${text}`;
  return conditions.length === 0 ? said : `${said.replace(/[。；]$/u, '')}。修改完善意见：${conditions.join('；')}。`;
}

/** First draft of the minutes, made of the record alone: who, when, where, what was heard, reviewed, studied, settled and asked for. */
export function composeMinutes(record: MeetingRecord): MinutesContent {
  const { groupName, title, startsAt, place, presiderName, items, requirements, attendance, onLeave } = record;
  const kinds = (['hear', 'review', 'study'] as const).filter((kind) => items.some((item) => item.kind === kind));
  const people = (capacity: 'member' | 'sit-in') =>
    attendance
      .filter((each) => each.capacity === capacity)
      .map(({ unit, name, presence }) => ({
        ...(unit !== null && { unit: line(unit, 100) }),
        name: presence === 'delegate' ? `${line(name, 45)}（代）` : line(name, 50),
      }));
  return MinutesContent.parse({
    title: line(title, 100),
    intro: [
      line(`${chineseDate(businessDate(startsAt))}，${groupName}在${place}召开${title}。${presiderName}主持会议。`),
    ],
    sections: [
      ...kinds.map((kind) => ({
        kind: sections[kind],
        paragraphs: [
          line(
            `会议${verbs[kind]}了${items
              .filter((item) => item.kind === kind)
              .map((item) => matter(kind, item.title))
              .join('；')}。`,
          ),
        ],
      })),
      ...(items.length === 0
        ? []
        : [
            {
              kind: 'agreed' as const,
              matters: items.map((item) => ({
                title: line(item.title, 200),
                text: line(settled(item)),
                leadUnits: item.leadUnits,
                cooperatingUnits: item.cooperatingUnits,
                ...(item.dueOn !== null && { dueOn: item.dueOn }),
              })),
            },
          ]),
      ...(requirements.length === 0
        ? []
        : [
            {
              kind: 'required' as const,
              matters: requirements.map((each) => ({
                title: line(each.title, 200),
                text: line(each.text),
                leadUnits: [each.leadUnit],
                dueOn: each.dueOn,
              })),
            },
          ]),
    ],
    attendance: {
      attended: people('member'),
      satIn: people('sit-in'),
      onLeave: onLeave.map(({ unit, name }) => ({ unit: line(unit, 100), name: line(name, 50) })),
    },
  });
}
