import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the browser stories need the running system`);
  return value;
};

/** Where the system is, who may come in, and where the pictures go. */
export const environment = () => {
  const screenshots = process.env['JUCAI_SCREENSHOTS_DIR'] ?? fileURLToPath(new URL('./screenshots', import.meta.url));
  mkdirSync(screenshots, { recursive: true });
  return {
    origin: required('JUCAI_ORIGIN'),
    accountsFile: required('ACCOUNTS_FILE'),
    password: required('DEMO_PASSWORD'),
    chromium: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    screenshots,
  };
};
