import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { environment } from './environment.js';
import { Person } from './person.js';

/** One Chromium for a story; each person signs in once, on Keycloak's page, whatever windows they open. */
export class TheBrowser {
  private readonly profiles = new Map<string, BrowserContext>();
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
    const profile = this.profiles.get(account) ?? (await this.newProfile(account));
    const person = new Person(account, await profile.newPage());
    this.windows.add(person);
    await person.page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
    await person.signIn();
    return person;
  }

  private async newProfile(account: string): Promise<BrowserContext> {
    const profile = await this.browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    profile.setDefaultTimeout(30_000);
    this.profiles.set(account, profile);
    return profile;
  }

  /** Keeps what stood on everybody's screen when something went wrong. */
  async watching(act: () => Promise<void>): Promise<void> {
    await act().catch(async (failure: unknown) => {
      for (const person of this.windows) if (!person.page.isClosed()) await person.picture(`failed-${person.account}`);
      throw failure;
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
