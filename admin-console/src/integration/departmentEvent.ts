import { useGetList, useGetMany } from 'ra-core';
import type { JucaiRecord } from '../app/dataProvider.js';
import { may } from '../app/assignment/session.js';
import { useT, useText } from '../app/i18n/translate.js';
import type { components } from '../generated/integration.js';
import type { components as reports } from '../generated/reports.js';

/** Data that a department's system sent, as GET /api/integration/events answers it. */
export type DepartmentEvent = JucaiRecord & components['schemas']['DepartmentEvent'];

type Template = JucaiRecord & reports['schemas']['Template'];

// What indicators are called is for reports to say; nobody reads their codes.
const useIndicators = () => {
  const text = useText();
  const enabled = may('template.read');
  const { data: rows = [] } = useGetList<Template>(
    'reports/templates',
    { pagination: { page: 1, perPage: 100 } },
    { enabled, staleTime: 300_000 },
  );
  const { data: templates = [] } = useGetMany<Template>(
    'reports/templates',
    { ids: rows.map(({ id }) => id) },
    { enabled: rows.length > 0, staleTime: 300_000 },
  );
  const indicators = templates.flatMap((template) => template?.indicators ?? []);
  return new Map(
    indicators.map(({ code, name, unitOfMeasure }) => [code, { name: text(name), measure: text(unitOfMeasure) }]),
  );
};

/** What an event says, in words: `2022 · 新引进博士：12`. */
export const useEventContent = () => {
  const t = useT();
  const indicators = useIndicators();
  return ({ data }: DepartmentEvent) => {
    const { period, indicatorCode, value } = data as Record<string, string | undefined>;
    const indicator = indicators.get(indicatorCode ?? '');
    return t('events.content', {
      period: period ?? '—',
      indicator: indicator?.name ?? t('events.otherIndicator'),
      value: [value ?? '—', indicator?.measure].filter(Boolean).join(' '),
    });
  };
};
