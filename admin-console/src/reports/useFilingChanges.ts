import { useCallback, useRef, type RefObject } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../app/problem.js';
import { request } from '../app/request.js';
import type { Filing } from './filing.js';
import type { Report } from './report.js';

/** What the autosave of a filing gives to what changes it beside its texts. */
interface Saving {
  form: UseFormReturn<Filing>;
  latest: RefObject<Report>;
  save: () => Promise<void>;
  rebase: (theirs: Report, keep?: 'theirs') => boolean;
  publish: (next: Report) => void;
  fail: (problem: unknown) => void;
}

/** Figures taken over and files of evidence: changes of a filing that are no typed text. One after the other. */
export const useFilingChanges = ({ form, latest, save, rebase, publish, fail }: Saving) => {
  const changing = useRef<Promise<void>>(Promise.resolve());

  /** A change beside the texts, over everything typed so far; somebody else's newer version is taken up and the change made to that. */
  const change = useCallback(
    (path: string, method: 'PATCH' | 'PUT', bodyFor: (now: Report) => unknown, keep?: 'theirs') => {
      const put = () =>
        request(`/api/reports/reports/${latest.current.id}/${path}`, {
          method,
          version: form.getValues('base.version'),
          body: bodyFor(latest.current),
        });
      const run = async () => {
        await save();
        try {
          const { body } = await put().catch(async (problem: unknown) => {
            if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
            const { body: newer } = await request(`/api/reports/reports/${latest.current.id}`);
            if (!rebase(newer as Report)) throw problem;
            return put();
          });
          rebase(body as Report, keep);
          publish(body as Report);
          fail(null);
        } catch (problem) {
          fail(problem);
        }
      };
      changing.current = changing.current.then(run);
      return changing.current;
    },
    [form, latest, save, rebase, publish, fail],
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

  return { changing, take, attach };
};
