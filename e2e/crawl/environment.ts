import { readFileSync } from 'node:fs';
import path from 'node:path';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the crawl needs the running system (npm test -- --system)`);
  return value;
};

/** Where the system is, and the keys by which the crawl sees what nobody should see through the API. */
export const environment = () => {
  const dataDir = required('JUCAI_DATA_DIR');
  const read = (file: string) => JSON.parse(readFileSync(path.join(dataDir, file), 'utf8')) as Record<string, unknown>;
  return {
    origin: required('JUCAI_ORIGIN'),
    password: required('DEMO_PASSWORD'),
    keycloakUrl: required('TEST_KEYCLOAK_URL'),
    keycloakAdminPassword: required('TEST_KEYCLOAK_ADMIN_PASSWORD'),
    postgres: { port: Number(read('ports.json')['postgres']), password: String(read('secrets.json')['postgres']) },
  };
};

/** Runs the work over all items, some at a time. */
export async function overAll<T, R>(items: readonly T[], work: (item: T) => Promise<R>, atOnce = 12): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()].toReversed();
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
