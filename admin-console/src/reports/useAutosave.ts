import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../app/problem.js';
import { request } from '../app/request.js';
import { dropDraft } from '../components/useDraft.js';
import { fieldsOf, patchOf, read, same, textsOf, type Field, type Filing } from './filing.js';
import { filedText } from './figures.js';
import type { Report } from './report.js';

const pause = 900;
const retryAfter = 10_000;

/** Fields that somebody else changed while they were being typed into, and the report as it is there. */
export interface Clash {
  fields: Field[];
  theirs: Report;
}

/** Saves what is typed by itself: only what changed, at the version it was typed over; nothing typed is given up on a failure. */
export const useAutosave = (report: Report, form: UseFormReturn<Filing>, draft: string) => {
  const queries = useQueryClient();
  const [state, setState] = useState<'saved' | 'saving' | 'waiting'>('saved');
  const [failure, setFailure] = useState<unknown>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const latest = useRef(report);
  const running = useRef(false);
  // What the service refused is not sent again until it is typed anew.
  const refused = useRef(new Map<string, string>());
  const timer = useRef<number | undefined>(undefined);

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

  const save = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    if (running.current) return;
    const { texts, base } = form.getValues();
    const open = changed();
    const fields = open.filter((field) => {
      const indicator =
        field.group === 'values' && latest.current.template.indicators.find(({ code }) => code === field.code);
      const valid = !indicator || filedText(indicator, read(texts, field)) !== undefined;
      return valid && refused.current.get(`${field.group}.${field.code}`) !== read(texts, field);
    });
    if (!fields.length) {
      if (!open.length) dropDraft(draft);
      setState(open.length ? 'waiting' : 'saved');
      return;
    }
    running.current = true;
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
      const sent = structuredClone(base.texts);
      for (const field of fields) sent[field.group][field.code] = read(texts, field);
      form.setValue('base', { version: next.version, texts: sent });
      again = rebase(next);
      publish(next);
      setFailure(null);
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
          form.setError(`texts.${field.group}.${field.code}`, { message });
          again = true;
        }
        if (!again) {
          setFailure(problem);
          const away = problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 500);
          if (away) timer.current = window.setTimeout(() => void save(), retryAfter);
        }
      }
    } finally {
      running.current = false;
    }
    if (again) await save();
  }, [form, changed, rebase, publish, draft]);

  /** A change beside the texts, over everything typed so far; somebody else's newer version is taken up and the change made to that. */
  const change = useCallback(
    async (path: string, method: 'PATCH' | 'PUT', bodyFor: (now: Report) => unknown, keep?: 'theirs') => {
      const send = () =>
        request(`/api/reports/reports/${latest.current.id}/${path}`, {
          method,
          version: form.getValues('base.version'),
          body: bodyFor(latest.current),
        });
      await save();
      try {
        const { body } = await send().catch(async (problem: unknown) => {
          if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
          const { body: newer } = await request(`/api/reports/reports/${latest.current.id}`);
          if (!rebase(newer as Report)) throw problem;
          return send();
        });
        rebase(body as Report, keep);
        publish(body as Report);
        setFailure(null);
      } catch (problem) {
        setFailure(problem);
      }
    },
    [form, save, rebase, publish],
  );

  /** Takes a figure from where the service has it. */
  const take = useCallback(
    (code: string, takeFrom: 'department-event' | 'last-year') =>
      change('values', 'PATCH', () => ({ values: { [code]: { takeFrom } } }), 'theirs'),
    [change],
  );

  /** Adds files to the evidence of a figure, or takes some away. */
  const attach = useCallback(
    (code: string, more: string[], less: string[] = []) =>
      change(`evidence/${code}`, 'PUT', ({ evidence }) => ({
        fileIds: [...(evidence[code] ?? []).map(({ id }) => id).filter((id) => !less.includes(id)), ...more],
      })),
    [change],
  );

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

  return { state, failure, clash, settle, take, attach, save };
};
