import { createHash } from 'node:crypto';
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

export interface Fetch {
  /** Read by every runtime of the checkout, written only here. */
  readonly distDir: string;
  readonly logDir: string;
  readonly report: (line: string) => void;
  readonly signal: AbortSignal;
}

interface Distribution {
  readonly folder: string;
  readonly title: string;
  /** Maven's arguments for bringing it into the target. */
  readonly maven: (target: string) => string[];
  /** What is still to be done before it counts as complete. */
  readonly finish?: (target: string) => Promise<unknown>;
}

/*
 * Maven's own local repository (~/.m2) is the cache: it checks what it downloads, and a second clone or a `reset` finds
 * everything there. What is unpacked and built from it lies under .data/dist of the checkout.
 */

/** The folder with Kafka's jars; fetched when it is absent or not complete. */
export async function kafkaDistribution(fetch: Fetch, pom: string): Promise<string> {
  const folder = path.join(fetch.distDir, `kafka-${kafkaVersion}`);
  await ensure(fetch, {
    folder,
    title: `Kafka ${kafkaVersion}`,
    maven: (target) => [
      `${plugin}:copy-dependencies`,
      '-f',
      pom,
      `-Dkafka.version=${kafkaVersion}`,
      `-DoutputDirectory=${target}`,
    ],
  });
  return folder;
}

/** The folder of a Keycloak that was unpacked and built with these options. */
export async function keycloakDistribution(fetch: Fetch, buildOptions: readonly string[]): Promise<string> {
  const built = createHash('sha256').update(buildOptions.join(' ')).digest('hex').slice(0, 8);
  const folder = path.join(fetch.distDir, `keycloak-${keycloakVersion}-${built}`);
  const unpacked = `keycloak-${keycloakVersion}`;
  await ensure(fetch, {
    folder,
    title: `Keycloak ${keycloakVersion}（177 MB）`,
    maven: (target) => [
      `${plugin}:unpack`,
      `-Dartifact=org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:zip`,
      `-DoutputDirectory=${target}`,
    ],
    finish: (target) => {
      fetch.report('Keycloak: 构建（仅一次，约 20 秒） / building (once, about 20 s)');
      return runStep({
        name: 'keycloak-build',
        command: path.join(target, unpacked, 'bin/kc.sh'),
        args: ['build', ...buildOptions],
        cwd: target,
        env: baseEnvironment(),
        logDir: fetch.logDir,
        signal: fetch.signal,
      });
    },
  });
  return path.join(folder, unpacked);
}

async function ensure(fetch: Fetch, wanted: Distribution): Promise<void> {
  if (isComplete(wanted.folder)) return;
  try {
    await attempt(fetch, wanted);
  } catch (error) {
    if (fetch.signal.aborted) throw error;
    // What the user's repository holds may be torn by an earlier interruption. It is not ours to delete: fetch afresh.
    fetch.report(`${wanted.title}: 重新下载 / fetching again`);
    const own = path.join(fetch.distDir, `maven-repository-${process.pid}`);
    await attempt(fetch, { ...wanted, maven: (target) => [...wanted.maven(target), `-Dmaven.repo.local=${own}`] });
    rmSync(own, { recursive: true, force: true });
  }
}

/** Works beside the final place and renames when all is verified, so that an interrupted fetch is never taken for whole. */
async function attempt(fetch: Fetch, wanted: Distribution): Promise<void> {
  // A name of our own: `npm test` may fetch at the same time.
  const target = `${wanted.folder}.part-${process.pid}`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const name = `fetch-${path.basename(wanted.folder)}`;
  const stopProgress = reportProgress(fetch.report, wanted.title, path.join(fetch.logDir, `${name}.log`));
  try {
    await runStep({
      name,
      command: 'mvn',
      // -C: a checksum that does not match is an error, not a warning.
      args: ['-B', '-C', ...wanted.maven(target)],
      cwd: target,
      env: baseEnvironment(),
      logDir: fetch.logDir,
      signal: fetch.signal,
    }).finally(stopProgress);
    for (const file of filesUnder(target)) {
      if (file.endsWith('.jar') && !isCompleteArchive(file)) {
        throw new StepError(`${path.basename(file)} 不完整 / is not complete`);
      }
    }
    await wanted.finish?.(target);
    const manifest = filesUnder(target).map((file) => [path.relative(target, file), statSync(file).size]);
    writeFileSync(path.join(target, manifestName), JSON.stringify(manifest));
    if (isComplete(wanted.folder)) return;
    rmSync(wanted.folder, { recursive: true, force: true });
    renameSync(target, wanted.folder);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

const manifestName = '.fetched.json';

/** Whether every file is still there in its full size. */
function isComplete(folder: string): boolean {
  const file = path.join(folder, manifestName);
  if (!existsSync(file)) return false;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as [string, number][];
  return manifest.every(([name, size]) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size === size);
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
