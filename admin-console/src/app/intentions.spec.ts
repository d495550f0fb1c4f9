import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type * as Intentions from './intentions.js';

const campaign = (body: string) => ({ method: 'POST', path: '/api/reports/campaigns', body, assignmentId: 'a' });
const edit = (body: string) => ({ method: 'PATCH', path: '/api/reports/reports/1', body, assignmentId: 'a' });

/** The console as it is after the page was loaded anew. */
const loaded = async (): Promise<typeof Intentions> => {
  jest.resetModules();
  return import('./intentions.js');
};

describe('the key of a write', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    };
    Object.assign(globalThis, { sessionStorage: storage });
  });

  it('is a new one once the service has answered', async () => {
    const { begin } = await loaded();
    const first = begin(campaign('one'));
    first.answered();
    expect(begin(campaign('one')).key).not.toBe(first.key);
  });

  it('is the same for a repeat with no answer in between, whatever a corrected form then sends', async () => {
    const { begin } = await loaded();
    const first = begin(campaign('one'));
    first.unanswered();
    expect(begin(campaign('one, corrected')).key).toBe(first.key);
  });

  it('is another one for another write at the same address while the first is in flight', async () => {
    const { begin } = await loaded();
    const first = begin(campaign('one'));
    const second = begin(campaign('two'));
    expect(second.key).not.toBe(first.key);
    first.answered();
    expect(begin(campaign('one')).key).not.toBe(first.key);
  });

  it('outlives a reload during which the write was in flight, also when the text is corrected after it', async () => {
    const { key } = (await loaded()).begin(campaign('one'));
    expect((await loaded()).begin(campaign('one, corrected')).key).toBe(key);
  });

  it('belongs to the content of an edit, and to each of several files sent to one address', async () => {
    const { begin } = await loaded();
    const first = begin(edit('a'));
    first.unanswered();
    expect(begin(edit('a')).key).toBe(first.key);
    expect(begin(edit('b')).key).not.toBe(first.key);
    const file = begin({ ...campaign('a.pdf'), byContent: true });
    file.unanswered();
    expect(begin({ ...campaign('b.pdf'), byContent: true }).key).not.toBe(file.key);
  });

  it('is nobody else’s: another assignment writes under a key of its own', async () => {
    const { begin } = await loaded();
    const first = begin(campaign('one'));
    first.unanswered();
    expect(begin({ ...campaign('one'), assignmentId: 'b' }).key).not.toBe(first.key);
  });
});
