import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome'];

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the browser stories need the running system`);
  return value;
};

function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = CHROMIUMS.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) =>
    existsSync(file),
  );
  if (!found) throw new Error(`No browser found: install one of ${CHROMIUMS.join(', ')}, or name its file in CHROMIUM`);
  return found;
}

/** Where the system is, who may come in, with which browser, and where the pictures go. */
export const environment = () => {
  const screenshots = process.env['JUCAI_SCREENSHOTS_DIR'] ?? fileURLToPath(new URL('./screenshots', import.meta.url));
  mkdirSync(screenshots, { recursive: true });
  return {
    origin: required('JUCAI_ORIGIN'),
    password: required('DEMO_PASSWORD'),
    chromium: process.env['CHROMIUM'] || findChromium(),
    screenshots,
  };
};
