import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { printRow } from './figures.js';
import { checkout } from './servers.js';

/** Resident memory of every part of the running system (`npm start`), its child processes with it. */
export async function memory(): Promise<void> {
  const folder = path.join(checkout, '.data/run');
  const parts = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map(
      (file) =>
        JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { name: string; process?: { pid: number } },
    );
  const below = childrenByParent();
  const whole = (pid: number): number =>
    (below.get(pid) ?? []).reduce((sum, child) => sum + whole(child), residentOf(pid));
  printRow(['part', 'resident MiB', 'largest so far MiB']);
  printRow(['---', '---', '---']);
  let total = 0;
  for (const { name, process } of parts) {
    if (!process) continue;
    const resident = whole(process.pid);
    total += resident;
    printRow([name, (resident / 1024).toFixed(0), (valueOf(process.pid, 'status', 'VmHWM') / 1024).toFixed(0)]);
  }
  const starter = valueOf(parts[0]?.process?.pid ?? 0, 'status', 'PPid');
  const ofStarter = residentOf(starter);
  printRow([
    'starter (npm start)',
    (ofStarter / 1024).toFixed(0),
    (valueOf(starter, 'status', 'VmHWM') / 1024).toFixed(0),
  ]);
  printRow(['together', ((total + ofStarter) / 1024).toFixed(0), '']);
}

/** KiB; pages that several processes share count once in all (PSS), as PostgreSQL's sessions share theirs. */
const residentOf = (pid: number): number => valueOf(pid, 'smaps_rollup', 'Pss') || valueOf(pid, 'status', 'VmRSS');

function valueOf(pid: number, file: string, name: string): number {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0);
  } catch {
    // Ended meanwhile, or not ours to read.
    return 0;
  }
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)) {
    const parent = valueOf(pid, 'status', 'PPid');
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  return children;
}
