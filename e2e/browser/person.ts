import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { environment } from './environment.js';
import { Form } from './form.js';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Somebody at work in the console: what they see, press and type. */
export class Person {
  constructor(
    readonly account: string,
    readonly page: Page,
  ) {}

  /** On Keycloak's page, unless this browser still knows them. */
  async signIn(): Promise<void> {
    await this.page.goto(environment().origin);
    const menu = this.page.getByRole('navigation');
    const login = this.page.locator('#username');
    await menu
      .or(login)
      .or(this.page.getByRole('button', { name: /主菜单|菜单|menu/i }))
      .first()
      .waitFor();
    if (await login.isVisible()) {
      await login.fill(this.account);
      await this.page.locator('#password').fill(environment().password);
      await this.page.locator('#kc-login').click();
    }
    await this.page.locator('main h1').first().waitFor();
  }

  /** Goes to another page, until the heading of that page stands there and not the one of the page before. */
  async follow(way: Locator, arrives: RegExp | ((url: URL) => boolean)): Promise<void> {
    const former = await this.page.locator('main h1').first().textContent();
    await way.click();
    await this.page.waitForURL(arrives);
    await this.page.waitForFunction((heading) => {
      const now = document.querySelector('main h1')?.textContent;
      return now && now !== heading;
    }, former);
  }

  /** Through the menu, as people do. */
  async goTo(label: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: label, exact: true }).click();
    // As a pattern, letter by letter: "Talent work reports 2022" is not the list of Reports.
    await this.page.locator('main h1', { hasText: new RegExp(label) }).waitFor();
  }

  /** By an address that was sent to them. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${environment().origin}${path}`);
    await this.page.locator('main h1').first().waitFor();
  }

  /** From the to-dos on the home page, where the work is. */
  async takeUp(todo: string | RegExp): Promise<void> {
    const { page } = this;
    await page.goto(environment().origin);
    await page.locator('main h1').first().waitFor();
    await this.follow(page.locator('main').getByRole('link', { name: todo }).first(), /\/show/);
  }

  /** Until the page in front has its content: no bar that runs, no grey places. */
  async settled(): Promise<void> {
    await this.page.locator('main h1').first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector('[role=progressbar], .MuiSkeleton-root'));
  }

  /** Presses a button that opens a form, fills it in and sends it. */
  async does(
    label: string | RegExp,
    send: string,
    fillIn?: (form: Form) => Promise<void>,
    within: Page | Locator = this.page,
  ): Promise<void> {
    await within.getByRole('button', { name: label, exact: true }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    await fillIn?.(new Form(this.page, dialog));
    await dialog.getByRole('button', { name: send, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Whether a button is offered to them on this page. */
  offered(label: string): Promise<boolean> {
    return this.page.getByRole('button', { name: label, exact: true }).first().isVisible();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.locator('main').getByText(text).first().waitFor();
  }

  /** The state beside the title of a record's page. */
  async seesState(state: string): Promise<void> {
    await this.page.locator('main header').getByText(state, { exact: true }).waitFor();
  }

  /** Asks the public API as themselves: with the token that their own page sends. */
  async asks<T>(method: 'GET' | 'POST', path: string, body?: object, version?: number): Promise<T> {
    const sent = this.page.waitForRequest(
      (request) => request.url().includes('/api/') && 'authorization' in request.headers(),
    );
    await this.page.reload();
    const { authorization = '' } = (await sent).headers();
    const answer = await this.page.request.fetch(`${environment().origin}${path}`, {
      method,
      headers: {
        authorization,
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { data: body }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(environment().screenshots, `${name}.png`), fullPage: true });
  }

  /** Keeps a picture of the page and says what of it not everybody could use. */
  async look(name: string): Promise<string[]> {
    const { page } = this;
    // A tooltip under the mouse, half faded in, is neither to be seen nor to be judged.
    await page.mouse.move(0, 0);
    await page.locator('[role=tooltip]').waitFor({ state: 'detached' });
    await this.settled();
    await this.picture(name);
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }

  /** Whether the page is wider than its window, so that one must push it sideways to read. */
  overflows(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
