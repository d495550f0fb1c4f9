import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'ra-core';
import { useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { carriedOut } from '../app/conflict.js';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT } from '../app/i18n/translate.js';
import { dropDraft, useDraft } from '../components/useDraft.js';
import { cellsIn, columnOf, gridOf, read, same, touched, type AskedUnit, type Cell, type Grid } from './baseline.js';
import type { Campaign } from './campaign.js';
import type { Indicator } from './report.js';

const nameOf = ({ unitCode, indicator }: Cell) => `texts.${unitCode}.${indicator.code}` as const;
const baseOf = ({ unitCode, indicator }: Cell) => `base.${unitCode}.${indicator.code}` as const;

/** The grid's form: what others bring in meanwhile is followed where nothing was typed, and pointed out where it was. */
export const useBaseline = (campaign: Campaign, units: AskedUnit[], indicators: Indicator[]) => {
  const t = useT();
  const notify = useNotify();
  const queries = useQueryClient();
  const provider = useDataProvider<JucaiDataProvider>();
  const draft = `reports/campaigns.${campaign.id}.figures`;
  const start = useDraft(draft, { ...gridOf(units, indicators) });
  const form = useForm<Grid>({ defaultValues: start.values as unknown as Grid, mode: 'onChange' });
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const cells = useMemo(() => cellsIn(units, indicators), [units, indicators]);
  // What merely followed the service is nothing of the user's to be told of.
  const [restoredAt, setRestoredAt] = useState(() =>
    touched(start.values as unknown as Grid, cells).length ? start.restoredAt : null,
  );

  useEffect(() => {
    const theirs = gridOf(units, indicators).texts;
    const { texts, base } = form.getValues();
    for (const cell of cells) {
      const there = read(theirs, cell);
      const before = read(base, cell);
      if (same(cell, there, before)) continue;
      const mine = read(texts, cell);
      form.setValue(baseOf(cell), there);
      if (same(cell, mine, before)) form.setValue(nameOf(cell), there);
      else if (!same(cell, mine, there))
        form.setError(nameOf(cell), { message: t('campaignForm.changedMeanwhile', { figure: there || '—' }) });
    }
  }, [cells, form, indicators, t, units]);

  const discard = () => {
    dropDraft(draft);
    setRestoredAt(null);
    setFailure(null);
    form.clearErrors();
    const { texts, base } = gridOf(units, indicators);
    form.setValue('texts', texts);
    form.setValue('base', base);
  };
  const save = async () => {
    setFailure(null);
    form.clearErrors();
    // What goes out now: the form's own object changes under the hands while the service answers.
    const { texts, base } = structuredClone(form.getValues());
    const changed = touched({ texts, base }, cells);
    const wrong = changed.filter((cell) => columnOf(texts, [cell]) === undefined);
    for (const cell of wrong) form.setError(nameOf(cell), { message: t('campaignForm.noFigure') });
    const [first] = wrong;
    if (first) return form.setFocus(nameOf(first));
    setSending(true);
    const codes = [...new Set(changed.map(({ unitCode }) => unitCode))];
    try {
      for (const unitCode of codes) {
        const ofUnit = changed.filter((cell) => cell.unitCode === unitCode);
        const values = columnOf(texts, ofUnit);
        const replaces = columnOf(base, ofUnit);
        const body = { unitCode, values, replaces };
        if (!(await carriedOut(provider.command('reports/campaigns', campaign, 'baseline', body)))) return;
        for (const cell of ofUnit) form.setValue(baseOf(cell), read(texts, cell));
      }
      if (!touched(form.getValues(), cells).length) dropDraft(draft);
      setRestoredAt(null);
      notify(t('campaignForm.baselineSaved', { units: codes.length }), { type: 'info' });
    } catch (problem) {
      setFailure(problem);
    } finally {
      setSending(false);
      // Also after a refusal: what others brought in then shows beside what was typed.
      await queries.invalidateQueries({
        predicate: ({ queryKey: [of] }) => String(of).startsWith('reports/campaigns'),
      });
    }
  };
  return { form, draft, restoredAt, failure, sending, save, discard };
};
