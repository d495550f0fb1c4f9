import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  fstatSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  readFileSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { baseEnvironment, runStep } from './run-step.js';
import { StepError } from './step-error.js';

export const kafkaVersion = '4.1.1';
export const keycloakVersion = '26.7.3';
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

interface Fetch {
  readonly dataDir: string;
  readonly report: (line: string) => void;
  readonly signal: AbortSignal;
}

/*
 * Maven's own local repository (~/.m2) is the cache: it checks what it downloads, and a second clone or a `reset` finds
 * everything there. What is unpacked lies under .data/dist of the checkout, because Keycloak's build writes into its tree.
 */

/** The folder with Kafka's jars; fetched when it is absent or not complete. */
export async function kafkaDistribution(fetch: Fetch, pom: string): Promise<string> {
  const folder = path.join(fetch.dataDir, 'dist', `kafka-${kafkaVersion}`);
  if (isComplete(folder)) return folder;
  await fetchInto(fetch, folder, `Kafka ${kafkaVersion}`, (target) => [
    `${plugin}:copy-dependencies`,
    '-f',
    pom,
    `-Dkafka.version=${kafkaVersion}`,
    `-DoutputDirectory=${target}`,
  ]);
  return folder;
}

/** The folder of an unpacked Keycloak; fetched when it is absent or not complete. */
export async function keycloakDistribution(fetch: Fetch): Promise<string> {
  const folder = path.join(fetch.dataDir, 'dist', `keycloak-${keycloakVersion}`);
  const home = path.join(folder, `keycloak-${keycloakVersion}`);
  if (isComplete(folder)) return home;
  await fetchInto(fetch, folder, `Keycloak ${keycloakVersion}（177 MB）`, (target) => [
    `${plugin}:unpack`,
    `-Dartifact=org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:zip`,
    `-DoutputDirectory=${target}`,
  ]);
  return home;
}

type MavenArguments = (target: string) => string[];

async function fetchInto(fetch: Fetch, folder: string, title: string, maven: MavenArguments): Promise<void> {
  const own = path.join(fetch.dataDir, 'maven-repository');
  try {
    await attempt(fetch, folder, title, maven);
  } catch (error) {
    if (fetch.signal.aborted) throw error;
    // What the user's repository holds may be torn by an earlier interruption. It is not ours to delete: fetch afresh.
    fetch.report(`${title}: 重新下载 / fetching again`);
    await attempt(fetch, folder, title, (target) => [...maven(target), `-Dmaven.repo.local=${own}`]);
    rmSync(own, { recursive: true, force: true });
  }
}

/** Fetches beside the final place and renames when all is verified, so that an interrupted fetch is never taken for whole. */
async function attempt(fetch: Fetch, folder: string, title: string, maven: MavenArguments): Promise<void> {
  const target = `${folder}.part`;
  rmSync(target, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const name = `fetch-${path.basename(folder)}`;
  const logDir = path.join(fetch.dataDir, 'logs');
  const stopProgress = reportProgress(fetch.report, title, path.join(logDir, `${name}.log`));
  try {
    await runStep({
      name,
      command: 'mvn',
      // -C: a checksum that does not match is an error, not a warning.
      args: ['-B', '-C', ...maven(target)],
      cwd: target,
      env: baseEnvironment(),
      logDir,
      signal: fetch.signal,
    });
  } finally {
    stopProgress();
  }
  for (const file of filesUnder(target)) {
    if (file.endsWith('.jar') && !isCompleteArchive(file))
      throw new StepError(`${path.basename(file)} 不完整 / is not complete`);
  }
  const manifest = filesUnder(target).map((file) => [path.relative(target, file), statSync(file).size]);
  writeFileSync(path.join(target, manifestName), JSON.stringify(manifest));
  renameSync(target, folder);
}

const manifestName = '.fetched.json';

/** Whether every jar that was fetched is still there in its full size (Keycloak's build adds and rewrites other files). */
function isComplete(folder: string): boolean {
  const file = path.join(folder, manifestName);
  if (!existsSync(file)) return false;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as [string, number][];
  return manifest
    .filter(([name]) => name.endsWith('.jar') && !name.includes('lib/quarkus/'))
    .every(([name, size]) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size === size);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** True when the archive's closing record is where its size says: a torn file has lost its end. */
export function isCompleteArchive(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const tail = Buffer.alloc(Math.min(size, 65_557));
    readSync(descriptor, tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > tail.length) return false;
    const directoryEnd = tail.readUInt32LE(end + 12) + tail.readUInt32LE(end + 16);
    return directoryEnd <= size - tail.length + end;
  } finally {
    closeSync(descriptor);
  }
}

/** Tells every few seconds how far Maven is, from its log. */
function reportProgress(report: (line: string) => void, title: string, logFile: string): () => void {
  const startedAt = Date.now();
  report(`${title}: 获取中 / fetching`);
  const timer = setInterval(() => {
    const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
    const files = log.match(/Downloaded from/g)?.length ?? 0;
    const current = /Downloading from[^\n]*\/([^/\n]+)\s*$/.exec(log)?.[1];
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    report(`${title}: ${files} 个文件 / files, ${seconds} s${current ? `, ${current}` : ''}`);
  }, 5_000);
  return () => clearInterval(timer);
}
