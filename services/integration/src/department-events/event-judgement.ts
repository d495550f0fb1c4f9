import {
  type DepartmentEventType,
  departmentEventTypes,
  findSecrecyMark,
  type LocalText,
  type StatisticsValue,
} from '@jucai/contracts';
import { z } from 'zod';
import { CloudEvent, type EventError } from './department-events.schemas.js';

/** An event that keeps its contract; whether its sender may speak about that unit is another question. */
export interface SoundEvent {
  readonly event: CloudEvent;
  readonly contract: DepartmentEventType;
  readonly data: StatisticsValue;
}

/** Why an event was not taken, in words that its sender can act on. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly errors: EventError[],
  ) {
    super(code);
  }
}

export const refused = (code: string, path: string, text: LocalText): Refused =>
  new Refused(code, [{ path, message: text.zh, messageEn: text.en }]);

const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;
const textOf = (said: ReturnType<typeof zh>, otherwise: string): string =>
  (typeof said === 'string' ? said : said?.message) ?? otherwise;

// What a pattern asks, in words that a sender can follow.
const FORMATS: Record<string, LocalText> = {
  unitCode: { zh: '应为单位代码，如 xunxian', en: 'The code of a unit, such as xunxian' },
  period: {
    zh: '应为年、半年或季度，如 2023、2023-H1、2023-Q2',
    en: 'A year, half or quarter: 2023, 2023-H1, 2023-Q2',
  },
  indicatorCode: {
    zh: '应为指标的数据代码：小写字母开头，只用字母和数字',
    en: 'The code of an indicator: letters and digits, a small letter first',
  },
  value: {
    zh: '应为数字文本，整数最多 15 位，小数最多 6 位，如 12 或 12.5；金额以分为单位',
    en: 'Decimal text of at most 15 digits and 6 decimals, such as 12 or 12.5; money in fen',
  },
};

const errorsOf = (error: z.ZodError, below: string): EventError[] =>
  error.issues.slice(0, 20).map((issue) => {
    const raw = issue as Parameters<typeof zh>[0];
    const format = issue.code === 'invalid_format' ? FORMATS[String(issue.path.at(-1))] : undefined;
    return {
      path: [below, ...issue.path.map(String)].filter(Boolean).join('.'),
      message: format?.zh ?? textOf(zh(raw), issue.message),
      messageEn: format?.en ?? textOf(en(raw), issue.message),
    };
  });

/** What an answer says of where a mark was found; whoever nests deeper than that knows why. */
const PATH_LENGTH = 200;

/** The path of a value that is found, its name or itself. Without recursion: what comes from outside may be nested deeper than any stack. */
function pathWhere(root: unknown, found: (value: unknown) => boolean): string | null {
  const waiting = [{ value: root, path: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (found(value)) return path.slice(0, PATH_LENGTH);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (found(name)) return path === '' ? '(name)' : path.slice(0, PATH_LENGTH);
      waiting.push({ value: inner, path: path === '' ? name : `${path}.${name}` });
    }
  }
  return null;
}

const isMarked = (value: unknown): boolean => typeof value === 'string' && findSecrecyMark(value) !== null;

const UNSTORABLE = /\0|\p{Surrogate}/u;

/** A text that can be looked up and kept: without NUL and halves of characters. */
export const isStorable = (value: unknown): value is string => typeof value === 'string' && !UNSTORABLE.test(value);

const isUnusable = (value: unknown): boolean =>
  typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'string' && !isStorable(value);

/** The name and version in a type such as `jucai.department.statistics.value.v1`. */
const partsOf = (type: string): { name: string; version: number } | null => {
  const match = /^jucai\.department\.(.+)\.v(\d{1,4})$/.exec(type);
  return match?.[1] && match[2] ? { name: match[1], version: Number(match[2]) } : null;
};

function contractOf(type: string, allowed: readonly string[]): DepartmentEventType {
  const contract = departmentEventTypes.find((each) => each.type === type);
  const list = (types: readonly { type: string }[]) => types.map((each) => each.type).join(', ') || '—';
  if (contract) {
    if (allowed.includes(contract.name)) return contract;
    throw refused('type.not-allowed', 'type', {
      zh: `本系统未登记发布“${contract.title.zh}”，请联系管理员登记`,
      en: `This system is not registered to publish ${contract.name}; ask the administrator`,
    });
  }
  const name = partsOf(type)?.name;
  const versions = departmentEventTypes.filter((each) => each.name === name);
  if (versions.length > 0)
    throw refused('type.version', 'type', {
      zh: `没有这个版本；现有：${list(versions)}`,
      en: `No such version; there is: ${list(versions)}`,
    });
  const own = departmentEventTypes.filter((each) => allowed.includes(each.name));
  throw refused('type.unknown', 'type', {
    zh: `没有这种事件；本系统可发布：${list(own)}`,
    en: `No such type; this system may publish: ${list(own)}`,
  });
}

/** How far the clock of a department's system may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What has not happened yet can't be said: a figure of the future would stand against every true one that comes after it. */
function expectHappened(time: string, now: Date): void {
  if (Date.parse(time) <= now.getTime() + CLOCK_TOLERANCE_MS) return;
  throw refused('time.in-the-future', 'time', {
    zh: `事件时间晚于现在（${now.toISOString()}），请核对本系统时钟`,
    en: `The time is later than now (${now.toISOString()}); check the clock of your system`,
  });
}

/** Holds an event against the envelope, the confidentiality rule, the clock and the contract of its type. Throws `Refused`. */
export function judge(raw: Record<string, unknown>, allowed: readonly string[], now: Date): SoundEvent {
  const marked = pathWhere(raw, isMarked);
  if (marked !== null) {
    throw refused('secrecy-mark', marked, {
      zh: '本系统不得存储、处理、传输国家秘密；内容未保存，请另行办理',
      en: 'State secrets may not enter this system; nothing was kept',
    });
  }
  const unusable = pathWhere(raw, isUnusable);
  if (unusable !== null) {
    throw refused('text.unusable', unusable, {
      zh: '含有无法保存的字符（空字符、半个字符）或过大的数',
      en: 'Contains what can not be kept: a NUL, half of a character, or a number beyond any measure',
    });
  }
  const event = CloudEvent.safeParse(raw);
  if (!event.success) throw new Refused('envelope.invalid', errorsOf(event.error, ''));
  expectHappened(event.data.time, now);
  const contract = contractOf(event.data.type, allowed);
  const data = contract.data.safeParse(event.data.data);
  if (!data.success) throw new Refused('data.invalid', errorsOf(data.error, 'data'));
  return { event: event.data, contract, data: data.data as StatisticsValue };
}
