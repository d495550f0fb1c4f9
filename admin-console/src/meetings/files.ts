import { chosenAssignmentId } from '../app/assignment/session.js';
import { token } from '../app/keycloak.js';
import { problemOf, unreachable } from '../app/problem.js';
import { open } from '../app/request.js';
import type { UploadedFile } from './records.js';

/** Sends one file. Not by `request`, which speaks JSON: a file travels as a form. */
export const upload = async (file: File): Promise<UploadedFile> => {
  const body = new FormData();
  body.append('file', file);
  const assignmentId = chosenAssignmentId();
  const response = await fetch('/api/meetings/files', {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${await token()}`,
      'Idempotency-Key': crypto.randomUUID(),
      ...(assignmentId && { 'Jucai-Assignment': assignmentId }),
    },
    body,
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as UploadedFile;
};

/** Fetches a file as the caller and hands it to the browser: a plain link would carry no token. */
export const download = async (path: string, name: string): Promise<void> => {
  const response = await open(path, { headers: { Accept: '*/*' } });
  if (!response.ok) throw await problemOf(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
