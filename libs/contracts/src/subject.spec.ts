import { describe, expect, it } from '@jest/globals';
import { Subject, SUBJECT_LIMIT } from './subject.js';

describe('the content of a subject', () => {
  it('is measured in bytes, as producers and the broker do', () => {
    const takes = (content: string) => Subject.shape.content.safeParse(content).success;
    expect(takes('a'.repeat(SUBJECT_LIMIT))).toBe(true);
    expect(takes('a'.repeat(SUBJECT_LIMIT + 1))).toBe(false);
    expect(takes('聚'.repeat(SUBJECT_LIMIT / 3))).toBe(true);
    expect(takes('聚'.repeat(SUBJECT_LIMIT / 3 + 1))).toBe(false);
  });
});
