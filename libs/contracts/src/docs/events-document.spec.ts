import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineEvent, LocalText } from '../define-event.js';
import { events } from '../events.js';
import { topics } from '../topics.js';
import { breaksOf, type EventsBaseline, extended, published } from './events-baseline.js';
import { fieldsOf, keyOf } from './event-fields.js';
import { eventsDocument } from './events-document.js';

/** Set to write the page and to extend the baseline instead of comparing with them. */
const WRITE = process.env['JUCAI_WRITE_EVENTS'] === '1';
const page = new URL('../../../../docs/events.md', import.meta.url);
const baselineFile = new URL('../../events.baseline.json', import.meta.url);

const readBaseline = (): EventsBaseline =>
  existsSync(baselineFile) ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as EventsBaseline) : {};

describe('published events', () => {
  it('are those of docs/events.md (npm run docs:events writes it)', () => {
    const now = eventsDocument(topics, events);
    if (WRITE) writeFileSync(page, now);
    expect(readFileSync(page, 'utf8')).toBe(now);
  });

  it('lost or changed nothing against events.baseline.json: whatever is not a new optional field is a new version', () => {
    expect(breaksOf(readBaseline(), published(events))).toEqual([]);
  });

  it('are all in events.baseline.json (npm run docs:events extends it)', () => {
    const whole = extended(readBaseline(), published(events));
    if (WRITE) writeFileSync(baselineFile, `${JSON.stringify(whole, null, 2)}\n`);
    expect(readBaseline()).toEqual(whole);
  });

  it('have one definition for each type, on a topic that exists, with a key of their own fields', () => {
    expect(new Set(events.map(({ type }) => type)).size).toBe(events.length);
    for (const event of events) {
      expect(topics.map(({ name }) => name)).toContain(event.topic);
      const keyFields = [...keyOf(event).matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      const required = fieldsOf(event).filter((field) => field.required);
      expect(required.map(({ path }) => path)).toEqual(expect.arrayContaining(keyFields));
    }
  });
});

describe('fieldsOf', () => {
  const event = defineEvent({
    type: 'jucai.trial.happened.v1',
    summary: 'Something happened.',
    topic: 'meetings.meeting',
    key: ({ unitCode, year }) => `${unitCode}/${year}`,
    data: z.object({
      unitCode: z.string().regex(/^[a-z]+$/),
      year: z.int(),
      name: LocalText.nullable(),
      items: z.array(z.object({ id: z.uuid(), state: z.enum(['open', 'done']).describe('Where it stands') })),
      figures: z.record(z.string(), z.string()),
      note: z.string().nullable(),
      dueOn: z.iso.date().optional(),
    }),
  });

  it('names every field with its type, nested ones below', () => {
    const said = fieldsOf(event).map(({ path, type, required }) => `${path}${required ? '' : '?'}: ${type}`);
    expect(said).toEqual([
      'unitCode: string matching ^[a-z]+$',
      'year: integer',
      'name: LocalText or null',
      'name.zh: string',
      'name.en: string',
      'items: list of object',
      'items[].id: uuid',
      'items[].state: "open" | "done"',
      'figures: map of string',
      'note: string or null',
      'dueOn?: date',
    ]);
    expect(fieldsOf(event).find(({ path }) => path === 'items[].state')?.description).toBe('Where it stands');
    expect(keyOf(event)).toBe('{unitCode}/{year}');
  });

  it('is escaped for a table', () => {
    expect(eventsDocument([{ name: 'meetings.meeting', kind: 'fact' }], [event])).toContain('`"open" \\| "done"`');
  });
});

describe('breaksOf', () => {
  const type = 'jucai.trial.happened.v1';
  const of = (
    required: Record<string, string>,
    optional: Record<string, string> = {},
    key = '{id}',
  ): EventsBaseline => ({
    [type]: { topic: 'meetings.meeting', key, required, optional },
  });
  const before = of({ id: 'uuid', text: 'string' }, { note: 'string' });

  it.each([
    ['nothing changed', before],
    ['an optional field is new', of({ id: 'uuid', text: 'string' }, { note: 'string', more: 'string' })],
    [
      'an optional object with required parts is new',
      of({ id: 'uuid', text: 'string', 'more.a': 'string' }, { note: 'string', more: 'object' }),
    ],
  ])('accepts it when %s', (_, now) => {
    expect(breaksOf(before, now)).toEqual([]);
  });

  it.each([
    ['a type is gone', {}],
    ['a required field is gone', of({ id: 'uuid' }, { note: 'string' })],
    ['a required field has another type', of({ id: 'uuid', text: 'integer' }, { note: 'string' })],
    ['a required field became optional', of({ id: 'uuid' }, { note: 'string', text: 'string' })],
    ['an optional field is gone', of({ id: 'uuid', text: 'string' })],
    ['a new field is required', of({ id: 'uuid', text: 'string', more: 'string' }, { note: 'string' })],
    ['the key changed', of({ id: 'uuid', text: 'string' }, { note: 'string' }, '{text}')],
  ])('refuses it when %s', (_, now) => {
    expect(breaksOf(before, now)).not.toEqual([]);
  });

  it('is not made good by writing the baseline anew', () => {
    const now = of({ id: 'uuid' }, { note: 'string' });
    expect(breaksOf(extended(before, now), now)).not.toEqual([]);
  });
});
