import { HttpError } from 'ra-core';
import { z } from 'zod';
import { currentLocale, textOf } from './i18n/locale.js';
import { messagesOf } from './i18n/messages.js';

const FieldError = z.object({ path: z.string(), message: z.string(), messageEn: z.string().optional() });

const ProblemDocument = z.object({
  title: z.string(),
  titleEn: z.string().optional(),
  status: z.number(),
  code: z.string().optional(),
  detail: z.string().optional(),
  detailEn: z.string().optional(),
  errors: z.array(FieldError).optional(),
  correlationId: z.string().nullish(),
});
type ProblemDocument = z.infer<typeof ProblemDocument>;

/** One complaint of a service: about a field (`path` names it) or about a thing, such as a piece of open work. */
export interface Complaint {
  path: string;
  message: string;
}

/** Errors nested as the form's values are, the way react-admin sets them beside the fields. */
export interface FieldErrors {
  [field: string]: string | FieldErrors;
}

/** A refusal or failure of a service, in the user's words. */
export class ApiProblem extends HttpError {
  readonly code: string | undefined;
  readonly correlationId: string | undefined;
  readonly complaints: Complaint[];

  constructor(document: ProblemDocument) {
    const complaints = (document.errors ?? []).map(({ path, message, messageEn }) => ({
      path,
      message: textOf({ zh: message, en: messageEn ?? message }),
    }));
    super(sentence(document), document.status, complaints.length ? { errors: nested(complaints) } : null);
    this.code = document.code;
    this.correlationId = document.correlationId ?? undefined;
    this.complaints = complaints;
    Object.setPrototypeOf(this, ApiProblem.prototype);
  }
}

/** Whether it is not there for the caller, or no longer: trying again would not help. */
export const isOutOfSight = (failure: unknown): boolean =>
  failure instanceof ApiProblem && (failure.status === 404 || failure.status === 403);

const sentence = (document: ProblemDocument) => {
  const title = textOf({ zh: document.title, en: document.titleEn ?? document.title });
  const detail = document.detail && textOf({ zh: document.detail, en: document.detailEn ?? document.detail });
  return detail || title;
};

/** Complaints as a tree over field names: `[{path: 'name.zh', message}]` → `{ name: { zh: message } }`. */
export const nested = (complaints: Complaint[]): FieldErrors => {
  const tree: FieldErrors = {};
  for (const { path, message } of complaints) {
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    let node = tree;
    for (const step of steps) {
      const below = node[step];
      node = typeof below === 'object' ? below : (node[step] = {});
    }
    node[last] = message;
  }
  return tree;
};

/** Reads the problem of a refused answer; a proxy's page or a broken body becomes a problem too. */
export const problemOf = async (response: Response): Promise<ApiProblem> => {
  const parsed = ProblemDocument.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new ApiProblem(parsed.data);
  const { problem } = messagesOf(currentLocale());
  return new ApiProblem({ title: response.status >= 500 ? problem.down : problem.unreadable, status: response.status });
};

/** No answer came: the connection dropped or the server is away. Status 0. */
export const unreachable = () =>
  new ApiProblem({ title: messagesOf(currentLocale()).problem.offline, status: 0, code: 'unreachable' });

/** Whether a piece of the console's own code could not be had: each browser says it in words of its own. */
export const isCodeMissing = (failure: unknown): boolean =>
  failure instanceof Error &&
  /dynamically imported module|module script failed|unable to preload/i.test(failure.message);

/** What to tell the user about any failure. */
export const failureText = (failure: unknown): string => {
  const { problem } = messagesOf(currentLocale());
  if (isCodeMissing(failure)) return problem.codeMissing;
  return failure instanceof Error && failure.message ? failure.message : problem.unreadable;
};
