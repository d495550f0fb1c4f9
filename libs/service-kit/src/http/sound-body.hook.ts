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

/** A value in the body, with the way to it: kept as links, for a path written out at every depth of a deep body would be long work. */
interface Place {
  readonly value: unknown;
  readonly name: string;
  readonly above: Place | null;
}
const MOST_PATH = 200;

function pathOf(place: Place): string {
  const names: string[] = [];
  for (let at: Place | null = place; at?.above; at = at.above) names.push(at.name);
  return names.reverse().join('.').slice(0, MOST_PATH);
}

/** What no database column can hold: NUL, half a character, a number that became infinite. Without recursion: a body may be deeper than the stack. */
function flawIn(body: unknown): Flaw | null {
  const left: Place[] = [{ value: body, name: '', above: null }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { value, name } = place;
    if (!isKeepable(name)) return unusableText(place.above ? pathOf(place.above) : '');
    if (typeof value === 'string' && !isKeepable(value)) return unusableText(pathOf(place));
    if (typeof value === 'number' && !Number.isFinite(value)) return unusableNumber(pathOf(place));
    if (typeof value !== 'object' || value === null) continue;
    for (const [below, each] of Object.entries(value)) left.push({ value: each, name: below, above: place });
  }
  return null;
}

/** Refuses a JSON body that could never be kept, before anything is done with it, and names the place. */
export function refuseUnsoundBodies(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _reply, done) => {
    const isJson = request.headers['content-type']?.includes('json') ?? false;
    const leftAlone = 'judgesItself' in (request.routeOptions.config as object);
    const flaw = isJson && !leftAlone ? flawIn(request.body) : null;
    if (flaw) {
      const { path, code, message } = flaw;
      done(new DomainError('invalid', code, message, [{ path, message }]));
    } else done();
  });
}
