import { readdirSync, readFileSync } from 'node:fs';
import { isStillRunning } from '../bin/process-identity.mjs';
import { runningStarter } from '../bin/starter-lock.mjs';
import { readRunRecords, type RunRecord } from './run-files.js';

/** Prints one line for each part; true when all are well. */
export async function printStatus(dataDir: string): Promise<boolean> {
  const records = readRunRecords(dataDir);
  const starter = runningStarter(dataDir);
  if (!starter) {
    console.log('聚才没有运行 / Jucai is not running');
    const left = records.filter((record) => record.process && isStillRunning(record.process)).map(({ name }) => name);
    if (left.length > 0)
      console.log(`  遗留的进程，下次启动时结束 / left behind, ended by the next start: ${left.join(', ')}`);
    return false;
  }
  const children = childrenByParent();
  console.log(row('部分/part', '状态/state', 'pid', '端口/port', '内存/MB', '重启/restarts'));
  let total = residentOf(starter.pid, new Map());
  let allWell = records.length > 0;
  for (const record of records) {
    const state = await stateOf(record);
    const resident = record.process ? residentOf(record.process.pid, children) : 0;
    total += resident;
    allWell &&= state === 'ready';
    const { name, process: known, port, restarts } = record;
    console.log(row(name, state, known?.pid ?? '-', port ?? '-', megabytes(resident), restarts));
  }
  console.log(row('合计/total', allWell ? 'ok' : 'degraded', '', '', megabytes(total), ''));
  return allWell;
}

async function stateOf(record: RunRecord): Promise<string> {
  if (!record.process || !isStillRunning(record.process)) return 'down';
  if (record.state !== 'ready' || !record.healthUrl) return record.state;
  const healthy = await fetch(record.healthUrl, { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );
  return healthy ? 'ready' : 'not-ready';
}

const megabytes = (kilobytes: number): string => (kilobytes / 1024).toFixed(0);

function row(...cells: (string | number)[]): string {
  const widths = [16, 12, 8, 11, 9, 10];
  return cells
    .map((cell, index) => String(cell).padEnd(widths[index] ?? 10))
    .join('')
    .trimEnd();
}

/** Kilobytes of a process and all below it. Shared pages count once (PSS) where the system tells, as PostgreSQL's sessions share theirs. */
function residentOf(pid: number, children: ReadonlyMap<number, readonly number[]>): number {
  const below = (children.get(pid) ?? []).map((child) => residentOf(child, children));
  return below.reduce((sum, kilobytes) => sum + kilobytes, kilobytesOf(pid));
}

function kilobytesOf(pid: number): number {
  for (const [file, pattern] of [
    ['smaps_rollup', /^Pss:\s+(\d+)/m],
    ['status', /^VmRSS:\s+(\d+)/m],
  ] as const) {
    try {
      const found = pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1];
      if (found) return Number(found);
    } catch {
      // Not ours to read, or ended meanwhile: the next source, else nothing.
    }
  }
  return 0;
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  if (process.platform !== 'linux') return children;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'latin1');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    } catch {
      // Ended between the listing and the reading.
    }
  }
  return children;
}
