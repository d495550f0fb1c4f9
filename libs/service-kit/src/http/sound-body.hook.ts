import type { FastifyInstance } from 'fastify';
import type { LocalText } from '@jucai/contracts';
import { DomainError } from '../domain-error.js';

interface Flaw {
  readonly path: string;
  readonly code: 'text.unusable' | 'number.unusable';
  readonly message: LocalText;
}

const unusableText = (path: string): Flaw => ({
  path,
  code: 'text.unusable',
  message: { zh: '文字中有无法保存的字符', en: 'The text has a character that can not be kept' },
});
const unusableNumber = (path: string): Flaw => ({
  path,
  code: 'number.unusable',
  message: { zh: '数字过大，无法处理', en: 'The number is too large to be handled' },
});
const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** What no database column can hold: NUL, half a character, a number that became infinite. */
function flawIn(value: unknown, path: string): Flaw | null {
  if (typeof value === 'string') return isKeepable(value) ? null : unusableText(path);
  if (typeof value === 'number') return Number.isFinite(value) ? null : unusableNumber(path);
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, below] of Object.entries(value)) {
    const place = path ? `${path}.${name}` : name;
    const flaw = isKeepable(name) ? flawIn(below, place) : unusableText(path);
    if (flaw) return flaw;
  }
  return null;
}

/** Refuses a JSON body that could never be kept, before anything is done with it, and names the place. */
export function refuseUnsoundBodies(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _reply, done) => {
    const isJson = request.headers['content-type']?.includes('json') ?? false;
    const flaw = isJson ? flawIn(request.body, '') : null;
    if (flaw) {
      const { path, code, message } = flaw;
      done(new DomainError('invalid', code, message, [{ path, message }]));
    } else done();
  });
}
