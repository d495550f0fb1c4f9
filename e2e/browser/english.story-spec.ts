import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TheBrowser } from './browser.js';
import type { Person } from './person.js';

/** What the console itself says: menu, heads, buttons, labels. */
const WORDS = 'nav a, th, button, label, legend, dt, h2, [role=tab], [role=status], input[placeholder]';

const HAN = /\p{Script=Han}/u;
/** A way to the other language is called by its own name. */
const OTHER_LANGUAGE = '中文';

async function chineseWordsOn({ page }: Person): Promise<string[]> {
  const words = await page.locator(WORDS).evaluateAll((elements) =>
    elements
      // People, units, records and files are data and stay as they were written: the console marks where they are
      // drawn as buttons. The account's button says who works here.
      .filter((element) => !element.closest('[translate=no], [aria-haspopup=menu], [role=treeitem]'))
      .flatMap((element) => [
        element.getAttribute('aria-label') ?? element.textContent ?? '',
        element.getAttribute('placeholder') ?? '',
      ]),
  );
  return [...new Set(words.filter((word) => HAN.test(word) && word.trim() !== OTHER_LANGUAGE))];
}

async function inEnglish(browser: TheBrowser, account: string): Promise<Person> {
  const person = await browser.as(account);
  const english = person.page.getByRole('button', { name: 'English', exact: true });
  const chinese = person.page.getByRole('button', { name: OTHER_LANGUAGE, exact: true });
  // Whoever chose it in an earlier window finds it chosen.
  await english.or(chinese).waitFor();
  if (await english.isVisible()) await english.click();
  await person.page.getByRole('navigation').getByRole('link', { name: 'To do' }).waitFor();
  return person;
}

describe('the console in English', () => {
  let browser: TheBrowser;
  beforeAll(async () => {
    browser = await TheBrowser.open();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(['office.director', 'org.admin', 'city.auditor'])(
    'speaks English to %s on every page of their menu',
    (account) =>
      browser.watching(async () => {
        const person = await inEnglish(browser, account);
        const links = await person.page.getByRole('navigation').getByRole('link').all();
        const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
        expect(paths.length).toBeGreaterThan(1);
        for (const path of paths) {
          // The first page is in front already.
          if (new URL(person.page.url()).pathname !== path)
            await person.follow(person.page.locator(`nav a[href="${path}"]`), ({ pathname }) => pathname === path);
          await person.settled();
          const name = `en-${account}${path?.replaceAll('/', '-')}`;
          expect({ path, chinese: await chineseWordsOn(person), axe: await person.look(name) }).toEqual({
            path,
            chinese: [],
            axe: [],
          });
        }
        await person.close();
      }),
  );

  it('speaks English on the pages of records', () =>
    browser.watching(async () => {
      const office = await inEnglish(browser, 'office.director');
      for (const list of ['Campaigns', 'Reports', 'Templates', 'Meetings', 'Leading groups', 'Action items']) {
        await office.goTo(list);
        await office.settled();
        await office.follow(office.page.locator('tbody tr').last(), /\/show/);
        await office.settled();
        const name = `en-${list.toLowerCase().replace(' ', '-')}-show`;
        expect({ list, chinese: await chineseWordsOn(office), axe: await office.look(name) }).toEqual({
          list,
          chinese: [],
          axe: [],
        });
      }
      await office.close();
    }));
});
