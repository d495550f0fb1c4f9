import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useT, useText } from '../app/i18n/translate.js';
import { ApiProblem } from '../app/problem.js';
import { request } from '../app/request.js';
import { joined } from '../components/format.js';
import { dropDraft } from '../components/useDraft.js';
import { fieldsOf, nameOf, patchOf, read, same, textsOf, type Field, type Filing } from './filing.js';
import { filedText } from './figures.js';
import type { Report } from './report.js';
import { useFilingChanges } from './useFilingChanges.js';

const pause = 900;
const retryAfter = 10_000;

/** Fields that somebody else changed while they were being typed into, and the report as it is there. */
export interface Clash {
  fields: Field[];
  theirs: Report;
}

/** Saves what is typed by itself: only what changed, at the version it was typed over; nothing typed is given up on a failure. */
export const useAutosave = (report: Report, form: UseFormReturn<Filing>, draft: string) => {
  const t = useT();
  const text = useText();
  const queries = useQueryClient();
  const [state, setState] = useState<'saved' | 'saving' | 'waiting'>('saved');
  const [failure, setFailure] = useState<unknown>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const latest = useRef(report);
  const running = useRef<Promise<void> | null>(null);
  const failed = useRef<unknown>(null);
  // What the service refused is not sent again until it is typed anew.
  const refused = useRef(new Map<string, string>());
  const timer = useRef<number | undefined>(undefined);

  const fail = useCallback((problem: unknown) => {
    failed.current = problem;
    setFailure(problem);
  }, []);

  const changed = useCallback((): Field[] => {
    const { texts, base } = form.getValues();
    return fieldsOf(texts).filter((field) => !same(latest.current, field, read(texts, field), read(base.texts, field)));
  }, [form]);

  /** Takes up what the service has: untouched fields follow, fields touched on both sides are asked about. */
  const rebase = useCallback(
    (theirs: Report, keep: 'ask' | 'mine' | 'theirs' = 'ask'): boolean => {
      const { texts, base } = form.getValues();
      const next = textsOf(theirs);
      const differs = (field: Field, one: string, other: string) => !same(theirs, field, one, other);
      const moved = fieldsOf(next).filter((field) => differs(field, read(next, field), read(base.texts, field)));
      const mine = (field: Field) => differs(field, read(texts, field), read(base.texts, field));
      const both = moved.filter((field) => mine(field) && differs(field, read(texts, field), read(next, field)));
      if (both.length && keep === 'ask') {
        setClash({ fields: both, theirs });
        return false;
      }
      for (const field of moved)
        if (!mine(field) || keep === 'theirs') form.setValue(`texts.${field.group}.${field.code}`, read(next, field));
      form.setValue('base', { version: theirs.version, texts: next });
      latest.current = theirs;
      setClash(null);
      return true;
    },
    [form],
  );

  const publish = useCallback(
    (next: Report) => {
      queries.setQueriesData<Report>({ queryKey: ['reports/reports', 'getOne'] }, (old) =>
        old?.id === next.id && old.version <= next.version ? next : old,
      );
      void queries.invalidateQueries({ queryKey: [`reports/reports/${next.id}/history`] });
    },
    [queries],
  );

  /** Whether the field can be sent as it is typed. */
  const acceptable = useCallback(
    (field: Field): boolean => {
      const typed = form.getValues(`texts.${field.group}.${field.code}`) ?? '';
      const indicator =
        field.group === 'values' && latest.current.template.indicators.find(({ code }) => code === field.code);
      const valid = !indicator || filedText(indicator, typed) !== undefined;
      return valid && refused.current.get(`${field.group}.${field.code}`) !== typed;
    },
    [form],
  );

  /** Sends what can be sent; `again` when more may be to send now, `away` when the service did not answer. */
  const send = useCallback(async (): Promise<'again' | 'away' | 'done'> => {
    // What goes out now: the form's own object changes under the hands while the service answers.
    const { texts, base } = structuredClone(form.getValues());
    const open = changed();
    const fields = open.filter(acceptable);
    if (!fields.length) {
      if (!open.length) dropDraft(draft);
      setState(open.length ? 'waiting' : 'saved');
      return 'done';
    }
    setState('saving');
    let again = false;
    try {
      const { body } = await request(`/api/reports/reports/${latest.current.id}/values`, {
        method: 'PATCH',
        version: base.version,
        body: patchOf(latest.current, fields, texts),
      });
      const next = body as Report;
      // What was sent is the ground for what was typed meanwhile.
      const sent = base.texts;
      for (const field of fields) sent[field.group][field.code] = read(texts, field);
      form.setValue('base', { version: next.version, texts: sent });
      again = rebase(next);
      publish(next);
      fail(null);
    } catch (problem) {
      setState('waiting');
      if (problem instanceof ApiProblem && problem.status === 412) {
        const { body } = await request(`/api/reports/reports/${latest.current.id}`).catch(() => ({ body: null }));
        if (body) {
          publish(body as Report);
          again = rebase(body as Report);
        }
      } else {
        const bad = problem instanceof ApiProblem ? problem.complaints : [];
        for (const { path, message } of bad) {
          const field = fields.find(
            ({ group, code }) => path === `${group}.${code}` || path.startsWith(`values.${code}.`),
          );
          if (!field) continue;
          refused.current.set(`${field.group}.${field.code}`, read(texts, field));
          if (read(form.getValues('texts'), field) === read(texts, field))
            form.setError(`texts.${field.group}.${field.code}`, { message });
          again = true;
        }
        if (!again) {
          fail(problem);
          if (problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 500)) return 'away';
        }
      }
    }
    return again ? 'again' : 'done';
  }, [form, changed, acceptable, rebase, publish, draft, fail]);

  const save = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    const run = async () => {
      let next;
      do next = await send();
      while (next === 'again');
      if (next === 'away') timer.current = window.setTimeout(() => void save(), retryAfter);
    };
    running.current ??= run().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  const { changing, take, attach } = useFilingChanges({ form, latest, save, rebase, publish, fail });

  /** Everything typed is with the service afterwards: the report as it is there. Otherwise it says what is not, and why. */
  const finish = useCallback(async (): Promise<Report> => {
    await changing.current;
    // What is running may have been sent before the last word was typed.
    await running.current;
    failed.current = null;
    await save();
    const open = changed();
    if (!open.length) return latest.current;
    const wrong = open.filter((field) => !acceptable(field));
    const fields = joined((wrong.length ? wrong : open).map((field) => nameOf(latest.current, field, t, text)));
    if (wrong.length) throw new Error(t('reports.unsaved.wrong', { fields }));
    throw failed.current instanceof Error ? failed.current : new Error(t('reports.unsaved.clash', { fields }));
  }, [changing, save, changed, acceptable, t, text]);

  const settle = useCallback(
    (keep: 'mine' | 'theirs') => {
      if (!clash) return;
      rebase(clash.theirs, keep);
      void save();
    },
    [clash, rebase, save],
  );

  useEffect(() => {
    if (running.current || report.version <= form.getValues('base.version')) return;
    rebase(report);
  }, [report, form, rebase]);

  useEffect(() => {
    const { unsubscribe } = form.watch((_, { name }) => {
      if (!name?.startsWith('texts.')) return;
      setState((now) => (now === 'saving' ? now : 'waiting'));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), pause);
    });
    // A restored draft is still to be sent; so is what was typed while the connection was away.
    timer.current = window.setTimeout(() => void save(), 0);
    const online = () => void save();
    window.addEventListener('online', online);
    return () => {
      unsubscribe();
      window.removeEventListener('online', online);
      window.clearTimeout(timer.current);
      void save();
    };
  }, [form, save]);

  return { state, failure, clash, settle, take, attach, save, finish };
};
