import { describe, expect, it } from '@jest/globals';
import { inspectMachine, missingPrerequisites } from '../bin/prerequisites.mjs';

const good = {
  node: '20.19.0',
  java: '17.0.15',
  maven: true,
  browser: true,
  freeBytes: 10 * 1024 ** 3,
  folder: '/srv',
};

describe('missingPrerequisites', () => {
  it('is content with what the system needs', () => {
    expect(missingPrerequisites(good)).toEqual([]);
    expect(missingPrerequisites({ ...good, node: '24.0.0', java: '21' })).toEqual([]);
    expect(missingPrerequisites({ ...good, freeBytes: 1024 ** 3, startedBefore: true })).toEqual([]);
  });

  it.each([
    ['an old Node', { node: '20.18.3' }, ['20.18.3', 'nodejs.org']],
    ['no Java', { java: undefined }, ['JDK', 'apt install']],
    ['a JAVA_HOME that points nowhere', { java: undefined, javaHome: '/opt/gone' }, ['JAVA_HOME', '/opt/gone']],
    ['an old Java', { java: '1.8.0_402' }, ['1.8.0_402', 'JAVA_HOME']],
    ['no Maven', { maven: false }, ['mvn', 'apt install maven']],
    ['a full disk', { freeBytes: 1.5 * 1024 ** 3 }, ['/srv', '1.5 GB', '3 GB']],
    ['a full disk later', { freeBytes: 0.1 * 1024 ** 3, startedBefore: true }, ['0.1 GB', '0.5 GB']],
  ])('names %s in one sentence with what to do', (_what, change, words) => {
    const sentences = missingPrerequisites({ ...good, ...change });
    expect(sentences).toHaveLength(1);
    for (const word of words) expect(sentences[0]).toContain(word);
    expect(sentences[0]).not.toContain('\n');
  });

  it('asks for a browser only where one is driven', () => {
    expect(missingPrerequisites({ ...good, browser: false })).toEqual([]);
    expect(missingPrerequisites({ ...good, browser: false }, { browser: true })).toEqual([
      expect.stringContaining('apt install chromium'),
    ]);
    expect(missingPrerequisites(good, { browser: true })).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    expect(missingPrerequisites({ ...good, node: '18.0.0', java: undefined, maven: false })).toHaveLength(3);
  });

  it('reads this machine', () => {
    expect(inspectMachine(process.cwd())).toMatchObject({ node: process.versions.node, folder: process.cwd() });
  });
});
