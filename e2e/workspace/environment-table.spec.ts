import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ServiceConfig } from '@jucai/service-kit';

describe('the table of the environment', () => {
  it('names every variable that a service reads, and no other', () => {
    const readme = readFileSync(new URL('../../libs/service-kit/README.md', import.meta.url), 'utf8');
    const named = [...readme.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(ServiceConfig.shape));
  });
});
