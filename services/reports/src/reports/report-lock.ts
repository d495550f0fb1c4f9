import { dueMoment, type LocalText, type ReportState } from '@jucai/contracts';
import { DomainError } from '@jucai/service-kit/domain';

/** Why a report can't be changed by its unit just now, until when that stays so, and who can lift it. */
export interface Lock {
  readonly code: 'report.accepted' | 'report.campaign-closed' | 'report.under-review' | 'report.deadline-passed';
  readonly message: LocalText;
  /** When it falls by itself, or the day it fell in; null when only a person can lift it. */
  readonly since: string | null;
  readonly liftedBy: LocalText;
}

export interface LockInput {
  readonly state: ReportState;
  readonly lateUntil: string;
  readonly extendedUntil: string | null;
  readonly campaignState: 'draft' | 'open' | 'closed';
  readonly campaignClosedOn: string | null;
  readonly submittedOn: string | null;
  readonly acceptedOn: string | null;
  readonly reviewer: LocalText;
}

/** The last day on which a report may be submitted: late-until, or an extension that reaches further. */
export const lastDayOf = ({ lateUntil, extendedUntil }: { lateUntil: string; extendedUntil: string | null }): string =>
  extendedUntil !== null && extendedUntil > lateUntil ? extendedUntil : lateUntil;

/** What tells whether a lock stands; the rest of the input only says it in words. */
export type LockedBy = Pick<LockInput, 'state' | 'lateUntil' | 'extendedUntil' | 'campaignState'>;

/** Which lock stands before the filing unit, or null when it may go on. */
export function lockCodeOf(report: LockedBy, now: Date): Lock['code'] | null {
  if (report.state === 'accepted' || report.state === 'heard') return 'report.accepted';
  if (report.campaignState === 'closed') return 'report.campaign-closed';
  if (report.state === 'submitted') return 'report.under-review';
  return now.getTime() < Date.parse(dueMoment(lastDayOf(report))) ? null : 'report.deadline-passed';
}

/** The lock that stands before the filing unit, in words, or null when it may go on. */
export function lockOf(report: LockInput, now: Date): Lock | null {
  const code = lockCodeOf(report, now);
  return code && { code, ...inWords[code](report) };
}

/** Each lock in the words of what it locks. */
const inWords: Record<Lock['code'], (report: LockInput) => Omit<Lock, 'code'>> = {
  'report.accepted': ({ acceptedOn, reviewer }) => ({
    message: {
      zh: `报告已于 ${acceptedOn} 审核通过，数据不能再改`,
      en: `The report was accepted on ${acceptedOn}; its figures stand`,
    },
    since: acceptedOn,
    liftedBy: { zh: `${reviewer.zh}可说明理由后更正数据`, en: `${reviewer.en} may correct a figure, with a reason` },
  }),
  'report.campaign-closed': ({ campaignClosedOn }) => ({
    message: {
      zh: `填报任务已于 ${campaignClosedOn} 结束`,
      en: `The campaign was closed on ${campaignClosedOn}`,
    },
    since: campaignClosedOn,
    liftedBy: { zh: '任务结束后不再开放', en: 'Nobody: a closed campaign stays closed' },
  }),
  'report.under-review': ({ submittedOn, reviewer }) => ({
    message: {
      zh: `报告已于 ${submittedOn} 报送，正在审核`,
      en: `The report was submitted on ${submittedOn} and is under review`,
    },
    since: submittedOn,
    liftedBy: {
      zh: `本单位负责人可撤回，${reviewer.zh}可退回`,
      en: `Your unit's lead may withdraw it, ${reviewer.en} may return it`,
    },
  }),
  'report.deadline-passed': (report) => ({
    message: { zh: `填报已于 ${lastDayOf(report)} 24:00 截止`, en: `Filing ended on ${lastDayOf(report)} at 24:00` },
    since: lastDayOf(report),
    liftedBy: { zh: `${report.reviewer.zh}可批准延期`, en: `${report.reviewer.en} may grant an extension` },
  }),
};

/** The refusal that a lock is: each with its own code, and saying until when and who can lift it. */
export const locked = ({ code, message, since, liftedBy }: Lock): DomainError =>
  new DomainError('conflict', code, { zh: `${message.zh}；${liftedBy.zh}`, en: `${message.en}. ${liftedBy.en}` }, [
    ...(since === null ? [] : [{ path: 'since', message: { zh: since, en: since } }]),
    { path: 'liftedBy', message: liftedBy },
  ]);
