/** What is known of one targeted unit's report in a campaign. Moments are ISO instants of the business clock. */
export interface FilingRecord {
  readonly unitCode: string;
  /** Existed in the campaign's period; a unit abolished before it or founded after it is not expected. */
  readonly existedInPeriod: boolean;
  /** Where the deadline that tells whether this unit was in time ends; exclusive. */
  readonly dueAt: string;
  /** The first submission that was not withdrawn; a later return does not make it late. */
  readonly firstSubmittedAt: string | null;
  readonly state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'heard';
  readonly returns: number;
  readonly corrections: number;
}

/** Completeness and timeliness of a set of units, each figure counted by itself. */
export interface Timeliness {
  /** Units targeted and existing in the period. */
  readonly expected: number;
  /** Reports that lie with the reviewer or are accepted; one returned and not yet submitted again is not complete. */
  readonly complete: number;
  /** Complete, and first submitted before the deadline. */
  readonly onTime: number;
  /** Complete, but first submitted after the deadline. */
  readonly late: number;
  readonly missing: number;
  /** Units whose report was returned at least once, and how many returns there were. */
  readonly returnedUnits: number;
  readonly returns: number;
  /** Units whose accepted figures were corrected, and how many corrections there were. */
  readonly correctedUnits: number;
  readonly corrections: number;
  /** complete / expected and onTime / expected, in percent with one decimal; null when nothing is expected. */
  readonly completenessPercent: number | null;
  readonly timelinessPercent: number | null;
}

/** Counts a set of filings: a campaign's, a subtree's, or one unit's. */
export function timeliness(records: readonly FilingRecord[]): Timeliness {
  const expected = records.filter(({ existedInPeriod }) => existedInPeriod);
  const complete = expected.filter(({ state }) => state === 'submitted' || state === 'accepted' || state === 'heard');
  const onTime = complete.filter(isOnTime);
  const returned = expected.filter(({ returns }) => returns > 0);
  const corrected = expected.filter(({ corrections }) => corrections > 0);
  return {
    expected: expected.length,
    complete: complete.length,
    onTime: onTime.length,
    late: complete.length - onTime.length,
    missing: expected.length - complete.length,
    returnedUnits: returned.length,
    returns: returned.reduce((sum, { returns }) => sum + returns, 0),
    correctedUnits: corrected.length,
    corrections: corrected.reduce((sum, { corrections }) => sum + corrections, 0),
    completenessPercent: percent(complete.length, expected.length),
    timelinessPercent: percent(onTime.length, expected.length),
  };
}

function isOnTime({ firstSubmittedAt, dueAt, unitCode }: FilingRecord): boolean {
  if (firstSubmittedAt === null)
    throw new RangeError(`The report of ${unitCode} is submitted but has no moment of submission`);
  return Date.parse(firstSubmittedAt) < Date.parse(dueAt);
}

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1_000) / whole) / 10;
