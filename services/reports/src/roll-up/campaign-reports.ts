import type { LocalText, ReportState, Tier } from '@jucai/contracts';
import { type Actor, type Query } from '@jucai/service-kit';
import type { Values } from '../reports/report-content.js';
import { lateness } from '../reports/report-row.js';
import type { Indicator } from '../templates/indicator.js';

const named = (alias: string, column = 'name') =>
  `jsonb_build_object('zh', ${alias}.${column}_zh, 'en', ${alias}.${column}_en)`;

/** What figures, counts and boards of a campaign are made of. */
export interface CampaignReport {
  readonly id: string;
  readonly version: number;
  readonly unitCode: string;
  readonly unitName: LocalText;
  readonly unitShortName: LocalText;
  readonly tier: Tier;
  readonly path: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reviewerUnitCode: string;
  readonly state: ReportState;
  readonly values: Values;
  readonly commonDueOn: string;
  readonly extendedUntil: string | null;
  readonly firstSubmittedAt: string | null;
  readonly submittedAt: string | null;
  readonly late: boolean;
  readonly returns: number;
  readonly corrections: number;
  /** Figures of department systems: the weights that no indicator of the report holds. */
  readonly given: Readonly<Record<string, string>>;
  readonly presentation: { mode: 'in-person' | 'written'; reporterName: string | null; reporterPost: string | null };
}

export interface CampaignHead {
  readonly id: string;
  readonly title: LocalText;
  readonly period: string;
  readonly basis: { number: string; title: string; plan?: string };
  readonly unitCode: string;
  readonly path: string;
  readonly state: 'draft' | 'open' | 'closed';
  readonly indicators: Indicator[];
  readonly now: string;
}

export interface UnitAtHand {
  readonly code: string;
  readonly name: LocalText;
  readonly shortName: LocalText;
  readonly tier: Tier;
  readonly parentCode: string | null;
  readonly path: string;
}

export const campaignHead = (id: string): Query => ({
  text: `select c.id, ${named('c', 'title')} as title, c.period, c.basis, c.unit_code as "unitCode", c.path, c.state, t.indicators, business_now() as now
    from campaign c join template t on t.id = c.template_id where c.id = $1 and c.state <> 'draft'`,
  values: [id],
});

/** Those of the actor's own subtree: what is only shared with it is in nobody's figures here. */
export const campaignReports = (id: string, actor: Pick<Actor, 'path'>): Query => ({
  text: `select r.id, r.version, r.unit_code as "unitCode", ${named('u')} as "unitName", ${named('u', 'short_name')} as "unitShortName", u.tier, u.path,
      u.valid_from as "validFrom", u.valid_to as "validTo", r.reviewer_unit_code as "reviewerUnitCode", r.state, r.values, r.due_on as "commonDueOn",
      r.extended_until as "extendedUntil", r.first_submitted_at as "firstSubmittedAt", r.submitted_at as "submittedAt", r.returns, ${lateness} as late,
      jsonb_array_length(r.corrections) as corrections, r.presentation,
      (select coalesce(jsonb_object_agg(d.indicator_code, d.value), '{}') from department_value d
       where d.unit_code = r.unit_code and d.period = r.period) as given
    from report r join unit_copy u on u.code = r.unit_code where r.campaign_id = $1 and starts_with(r.path, $2) order by u.path`,
  values: [id, actor.path],
});

export const unitByCode = (code: string): Query => ({
  text: `select u.code, ${named('u')} as name, ${named('u', 'short_name')} as "shortName", u.tier, u.parent_code as "parentCode", u.path
    from unit_copy u where u.code = $1`,
  values: [code],
});
