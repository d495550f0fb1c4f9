import {
  businessDate,
  CalendarYearMissingError,
  light,
  type LocalText,
  type ReportState,
  workingDaysLeft,
} from '@jucai/contracts';
import type { Actor } from '@jucai/service-kit/domain';
import type { Indicator } from '../templates/indicator.js';
import type { IndicatorRule } from '../templates/indicator-rules.js';
import type { Section } from '../templates/section.js';
import type { Correction, Extension, FiledSection, FiledValue, Presentation, Return } from './report-content.js';
import { lastDayOf, type Lock, lockOf } from './report-lock.js';
import { reportActions } from './reports.policy.js';
import type { ReportSummary } from './reports.schemas.js';

/** Working days before the deadline from which the light is yellow. */
const WARN_WORKING_DAYS = 5;

const named = (alias: string, column = 'name') =>
  `jsonb_build_object('zh', ${alias}.${column}_zh, 'en', ${alias}.${column}_en)`;

/** Whether a report (`r`) was first submitted after the common deadline, whose day ends at 24:00 in Shanghai; an extension makes nobody punctual. */
export const lateness = `coalesce(r.first_submitted_at >= (r.due_on + 1)::timestamp at time zone 'Asia/Shanghai', false)`;

/** Columns of a summary; `now` is business time. */
export const summaryColumns = `r.id, r.version, r.campaign_id as "campaignId", ${named('c', 'title')} as "campaignTitle", r.period,
  r.unit_code as "unitCode", ${named('u')} as "unitName", ${named('u', 'short_name')} as "unitShortName",
  r.reviewer_unit_code as "reviewerUnitCode", ${named('v')} as "reviewerName", r.state, r.due_on as "commonDueOn", r.late_until as "lateUntil",
  r.extended_until as "extendedUntil", r.extension_request is not null as "extensionAsked", r.submitted_at as "submittedAt", r.first_submitted_at as "firstSubmittedAt", r.accepted_at as "acceptedAt",
  r.heard_on as "heardOn", ${lateness} as late, r.returns, r.presentation, r.path, v.path as "reviewerPath", c.state as "campaignState", c.closed_on as "campaignClosedOn",
  business_now() as now`;

export const summaryFrom = `report r join campaign c on c.id = r.campaign_id join unit_copy u on u.code = r.unit_code
  join unit_copy v on v.code = r.reviewer_unit_code`;

export interface SummaryRow {
  readonly id: string;
  readonly version: number;
  readonly campaignId: string;
  readonly campaignTitle: LocalText;
  readonly period: string;
  readonly unitCode: string;
  readonly unitName: LocalText;
  readonly unitShortName: LocalText;
  readonly reviewerUnitCode: string;
  readonly reviewerName: LocalText;
  readonly state: ReportState;
  readonly commonDueOn: string;
  readonly lateUntil: string;
  readonly extendedUntil: string | null;
  readonly extensionAsked: boolean;
  readonly submittedAt: string | null;
  readonly firstSubmittedAt: string | null;
  readonly acceptedAt: string | null;
  readonly heardOn: string | null;
  readonly late: boolean;
  readonly returns: number;
  readonly presentation: Presentation;
  readonly path: string;
  readonly reviewerPath: string;
  readonly campaignState: 'draft' | 'open' | 'closed';
  readonly campaignClosedOn: string | null;
  readonly now: string;
}

/** The rest of a whole report. */
export const detailColumns = `r.values, r.sections, r.reasons, r.previous, r.evidence, r.missing_reason as "missingReason", r.comments, r.corrections,
  r.extensions, r.refused_extensions as "refusedExtensions", r.extension_request as "extensionRequest", t.id as "templateId", t.template_version as "templateVersion", ${named('t')} as "templateName",
  t.sections as "templateSections", t.indicators, t.rules,
  (select coalesce(jsonb_object_agg(d.indicator_code, jsonb_build_object('value', d.value, 'system', d.system, 'at', d.occurred_at)), '{}')
   from department_value d where d.unit_code = r.unit_code and d.period = r.period) as department,
  (select coalesce(jsonb_agg(jsonb_build_object('unitCode', o.unit_code, 'name', ${named('ou')}, 'state', o.state, 'reportId', o.id) order by ou.path), '[]')
   from report o join unit_copy ou on ou.code = o.unit_code
   where o.campaign_id = r.campaign_id and o.reviewer_unit_code = r.unit_code and o.state not in ('accepted', 'heard')) as "openUnits",
  (select coalesce(jsonb_object_agg(f.id, jsonb_build_object('id', f.id, 'sha256', f.sha256, 'name', f.name, 'size', f.size, 'mediaType', f.media_type)), '{}')
   from stored_file f where f.record_type = 'report' and f.record_id = r.id) as files`;

export const detailFrom = `${summaryFrom} join template t on t.id = r.template_id`;

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

export interface DetailRow extends SummaryRow {
  readonly values: Record<string, FiledValue>;
  readonly sections: Record<string, FiledSection>;
  readonly reasons: Record<string, string>;
  readonly previous: Record<string, string | null>;
  readonly evidence: Record<string, string[]>;
  readonly missingReason: string | null;
  readonly comments: Return[];
  readonly corrections: Correction[];
  readonly extensions: Extension[];
  readonly refusedExtensions: Extension[];
  readonly extensionRequest: Extension | null;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly templateName: LocalText;
  readonly templateSections: Section[];
  readonly indicators: Indicator[];
  readonly rules: IndicatorRule[];
  readonly department: Record<string, { value: string; system: string; at: string }>;
  readonly openUnits: { unitCode: string; name: LocalText; state: ReportState; reportId: string }[];
  readonly files: Record<string, StoredFile>;
}

const dateOf = (instant: string | null): string | null => (instant === null ? null : businessDate(instant));

/** The deadline that runs for the unit. */
export const runningDue = ({
  commonDueOn,
  extendedUntil,
}: {
  commonDueOn: string;
  extendedUntil: string | null;
}): string => extendedUntil ?? commonDueOn;

/** Light and working days of a deadline; neither where the year's holidays are not announced yet. */
export function deadlineState(dueOn: string, now: string, done: boolean) {
  const today = businessDate(now);
  try {
    return {
      light: light({ dueOn, today, warnWorkingDays: WARN_WORKING_DAYS, done }),
      workingDaysLeft: done ? null : workingDaysLeft(today, dueOn),
    };
  } catch (error) {
    if (error instanceof CalendarYearMissingError) return { light: null, workingDaysLeft: null };
    throw error;
  }
}

export const lockOfRow = (row: SummaryRow): Lock | null =>
  lockOf(
    {
      state: row.state,
      lateUntil: row.lateUntil,
      extendedUntil: row.extendedUntil,
      campaignState: row.campaignState,
      campaignClosedOn: row.campaignClosedOn,
      submittedOn: dateOf(row.submittedAt),
      acceptedOn: dateOf(row.acceptedAt),
      reviewer: row.reviewerName,
    },
    new Date(row.now),
  );

/** The lock that would stand if the unit had the report in hand: what was taken back past the last day could not be submitted again. */
export const filingLockOf = (row: SummaryRow): Lock | null => lockOfRow({ ...row, state: 'draft' });

export function summaryOf(actor: Actor, row: SummaryRow): ReportSummary {
  const dueOn = runningDue(row);
  const submitted = row.state !== 'draft' && row.state !== 'returned';
  return {
    ...row,
    dueOn,
    lateUntil: lastDayOf(row),
    ...deadlineState(dueOn, row.now, submitted),
    submittedOn: dateOf(row.submittedAt),
    firstSubmittedOn: dateOf(row.firstSubmittedAt),
    acceptedOn: dateOf(row.acceptedAt),
    actions: reportActions(actor, row, {
      locked: lockOfRow(row) !== null,
      filingOpen: filingLockOf(row) === null,
      campaignOpen: row.campaignState === 'open',
    }),
  };
}
