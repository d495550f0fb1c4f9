import type { Locator, Page } from 'playwright-core';
import { paper } from './paper.js';

/** A form in a dialog; fields are found by what people read beside them. */
export class Form {
  constructor(
    private readonly page: Page,
    readonly root: Locator,
  ) {}

  async text(label: string, value: string, nth = 0): Promise<void> {
    await this.root.getByRole('textbox', { name: label }).nth(nth).fill(value);
  }

  /** Numbers, days and moments. */
  async value(label: string, value: string): Promise<void> {
    await this.root.getByLabel(label).first().fill(value);
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.pick(label, option);
    await this.page.getByRole('listbox').waitFor({ state: 'hidden' });
  }

  /** One of a list that takes several and stays open. */
  async tick(label: string, option: string | RegExp): Promise<void> {
    await this.pick(label, option);
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('listbox').waitFor({ state: 'hidden' });
  }

  private async pick(label: string, option: string | RegExp): Promise<void> {
    await this.root.getByRole('combobox', { name: label }).first().click();
    const exact = typeof option === 'string';
    await this.page.getByRole('option', { name: option, exact }).first().click();
  }

  /** By part of the name, as one looks for a unit. */
  async unit(label: string, name: string, nth = 0): Promise<void> {
    await this.root.getByRole('combobox', { name: label }).nth(nth).fill(name);
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  /** Several units, one after the other. */
  async units(label: string, names: readonly string[]): Promise<void> {
    const input = this.root.getByRole('combobox', { name: label });
    for (const name of names) {
      await input.fill(name);
      await this.page.getByRole('option', { name, exact: true }).click();
    }
    await this.page.keyboard.press('Escape');
  }

  async file(label: string, name: string): Promise<void> {
    const files = this.root.getByRole('group', { name: label });
    await files.locator('input[type=file]').setInputFiles(paper(name));
    await files.getByRole('button', { name, exact: true }).waitFor();
  }
}
