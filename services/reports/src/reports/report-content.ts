/** From what a value came. */
export type ValueSource = 'typed' | 'department-event' | 'last-year' | 'correction';

/** Who did something, as it is kept: the name of then. */
export interface By {
  readonly account: string;
  readonly personName: string | null;
  /** Business time, ISO. */
  readonly at: string;
}

/** One filed value: decimal text, with its reason, and who, when, from what. */
export interface FiledValue extends By {
  readonly value: string | null;
  readonly reason: string | null;
  readonly source: ValueSource;
}

export interface FiledSection extends By {
  readonly text: string;
}

/** How a report is given to the leading group (述职): in person or written, by whom. */
export interface Presentation {
  readonly mode: 'in-person' | 'written';
  readonly reporterName: string | null;
  readonly reporterPost: string | null;
}

/** One remark of a return, tied to a section or an indicator. */
export interface ReturnComment {
  readonly target: 'section' | 'indicator';
  readonly code: string;
  readonly text: string;
  /** What the filing unit did about it, said when it files again. */
  readonly answer?: Answer;
}

/** A unit's answer to one remark of the reviewer. */
export interface Answer extends By {
  readonly text: string;
}

export interface Return extends By {
  readonly reason: string;
  readonly comments: ReturnComment[];
}

/** A figure changed after acceptance: both values, and why. */
export interface Correction extends By {
  readonly indicatorCode: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
}

/** More time asked for, given, or refused: until when, and why. */
export interface Extension extends By {
  readonly until: string;
  readonly reason: string;
}

/** The refusal that still says how long the unit has: none once it asks anew, or was given more time. */
export function refusalInForce({
  extensions,
  refusedExtensions,
  extensionRequest,
}: {
  readonly extensions: readonly Extension[];
  readonly refusedExtensions: readonly Extension[];
  readonly extensionRequest: Extension | null;
}): Extension | null {
  const refused = refusedExtensions.at(-1);
  const given = extensions.at(-1);
  if (!refused || extensionRequest) return null;
  return given && Date.parse(given.at) >= Date.parse(refused.at) ? null : refused;
}

export type Values = Readonly<Record<string, FiledValue>>;
export type Texts = Readonly<Record<string, string | null>>;

/** The bare values of a report. */
export const textsOf = (values: Values): Record<string, string | null> =>
  Object.fromEntries(Object.entries(values).map(([code, { value }]) => [code, value]));
