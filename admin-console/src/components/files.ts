import { z } from 'zod';
import { problemOf } from '../app/problem.js';
import { open, request } from '../app/request.js';

const UploadedFile = z.object({ id: z.string(), name: z.string(), size: z.number(), mediaType: z.string() });
/** A file as a service keeps it; a record refers to it by its id. */
export type UploadedFile = z.infer<typeof UploadedFile>;

/** Sends one file to a service (`meetings`, `reports`); it stays the sender's alone until a record refers to it. */
export const upload = async (service: string, file: File): Promise<UploadedFile> => {
  const body = new FormData();
  body.append('file', file);
  return UploadedFile.parse((await request(`/api/${service}/files`, { method: 'POST', body })).body);
};

/** Fetches a file as the caller and hands it to the browser: a plain link would carry no token. */
export const download = async (path: string, name: string): Promise<void> => {
  const response = await open(path, { headers: { Accept: '*/*' } });
  if (!response.ok) throw await problemOf(response);
  saveFile(name, await response.blob());
};

/** Gives the user a file. */
export const saveFile = (name: string, content: Blob) => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
