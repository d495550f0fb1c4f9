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

/** The lock that stands before the filing unit, or null when it may go on. */
export function lockOf(report: LockInput, now: Date): Lock | null {
  const { state, reviewer } = report;
  if (state === 'accepted' || state === 'heard') {
    return {
      code: 'report.accepted',
      message: {
        zh: `报告已于 ${report.acceptedOn} 审核通过，数据不能再改`,
        en: `The report was accepted on ${report.acceptedOn}; its figures stand`,
      },
      since: report.acceptedOn,
      liftedBy: { zh: `${reviewer.zh}可说明理由后更正数据`, en: `${reviewer.en} may correct a figure, with a reason` },
    };
  }
  if (report.campaignState === 'closed') {
    return {
      code: 'report.campaign-closed',
      message: {
        zh: `填报任务已于 ${report.campaignClosedOn} 结束`,
        en: `The campaign was closed on ${report.campaignClosedOn}`,
      },
      since: report.campaignClosedOn,
      liftedBy: { zh: '任务结束后不再开放', en: 'Nobody: a closed campaign stays closed' },
    };
  }
  if (state === 'submitted') {
    return {
      code: 'report.under-review',
      message: {
        zh: `报告已于 ${report.submittedOn} 报送，正在审核`,
        en: `The report was submitted on ${report.submittedOn} and is under review`,
      },
      since: report.submittedOn,
      liftedBy: {
        zh: `本单位负责人可撤回，${reviewer.zh}可退回`,
        en: `Your unit's lead may withdraw it, ${reviewer.en} may return it`,
      },
    };
  }
  const lastDay = lastDayOf(report);
  if (now.getTime() < Date.parse(dueMoment(lastDay))) return null;
  return {
    code: 'report.deadline-passed',
    message: { zh: `填报已于 ${lastDay} 24:00 截止`, en: `Filing ended on ${lastDay} at 24:00` },
    since: lastDay,
    liftedBy: { zh: `${reviewer.zh}可批准延期`, en: `${reviewer.en} may grant an extension` },
  };
}

/** The refusal that a lock is: each with its own code, and saying until when and who can lift it. */
export const locked = ({ code, message, since, liftedBy }: Lock): DomainError =>
  new DomainError('conflict', code, { zh: `${message.zh}；${liftedBy.zh}`, en: `${message.en}. ${liftedBy.en}` }, [
    ...(since === null ? [] : [{ path: 'since', message: { zh: since, en: since } }]),
    { path: 'liftedBy', message: liftedBy },
  ]);
