import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { environment } from './environment.js';
import { Person } from './person.js';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** One Chromium for a story; each person signs in once, on Keycloak's page, whatever windows they open. */
export class TheBrowser {
  private readonly sessions = new Map<string, StorageState>();
  private readonly windows = new Set<Person>();

  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<TheBrowser> {
    const args = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    return new TheBrowser(await chromium.launch({ executablePath: environment().chromium, args }));
  }

  /** A window of this person, so many pixels wide, on their to-dos. */
  async as(account: string, width = 1280): Promise<Person> {
    const session = this.sessions.get(account);
    const context = await this.browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width, height: width < 600 ? 740 : 900 },
      ...(session && { storageState: session }),
    });
    context.setDefaultTimeout(30_000);
    const person = new Person(account, await context.newPage());
    this.windows.add(person);
    await person.signIn();
    if (!session) this.sessions.set(account, await context.storageState());
    return person;
  }

  /** What stood on everybody's screen when something went wrong. */
  async pictures(): Promise<void> {
    for (const person of this.windows) if (!person.page.isClosed()) await person.picture(`failed-${person.account}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
