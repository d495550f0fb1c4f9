import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accountLines } from './accounts.js';
import { type PartName, type Runtime, startRuntime } from './runtime.js';
import { isScenarioBuilt, runScenario } from './scenario.js';
import { sentenceOf, StepError } from './step-error.js';
import { stopRequest } from './stop-request.js';

interface StartOptions {
  readonly checkout: string;
  readonly dataDir: string;
  readonly parts?: readonly PartName[];
  readonly replicas: number;
  readonly scenario: boolean;
}

/** `npm start`: runs the system until Ctrl-C or SIGTERM. */
export async function start(options: StartOptions): Promise<void> {
  const beganAt = performance.now();
  const report = (line: string): void => console.log(`▸ ${line}`);
  const stopping = stopRequest();
  let runtime: Runtime | undefined;
  try {
    runtime = await startRuntime({ ...options, mode: 'demonstration', report, signal: stopping });
    if (options.scenario && !options.parts) await loadScenarioOnce(options.dataDir, stopping);
    printWelcome(options, runtime, (performance.now() - beganAt) / 1000);
    if (!stopping.aborted) await once(stopping, 'abort');
    report('正在停止 / stopping');
    await runtime.stop();
    report('已停止 / stopped');
    process.exit(0);
  } catch (error) {
    await runtime?.stop();
    if (stopping.aborted) {
      report('启动被中止，已全部停止 / start interrupted, everything is stopped');
      process.exit(130);
    }
    console.error(`✗ ${sentenceOf(error)}`);
    process.exit(1);
  }
}

async function loadScenarioOnce(dataDir: string, signal: AbortSignal): Promise<void> {
  const mark = path.join(dataDir, 'scenario-loaded');
  if (existsSync(mark)) return;
  if (!isScenarioBuilt()) {
    console.log('▸ 场景包尚未构建，跳过 / the scenario is not built, left out');
    return;
  }
  console.log('▸ 载入场景 / loading the scenario');
  const code = await runScenario(dataDir, [], signal);
  if (code !== 0)
    throw new StepError(
      `场景载入失败（${code}），原因见上 / loading the scenario failed (${code}), see the output above`,
    );
  writeFileSync(mark, new Date().toISOString());
}

function printWelcome({ dataDir, parts }: StartOptions, runtime: Runtime, seconds: number): void {
  const hasAccounts = !parts || parts.includes('organizations');
  console.log(`
聚才已就绪（${Math.round(seconds)} 秒） / Jucai is ready

  ${runtime.origin}

${hasAccounts ? `演示账号 / demonstration accounts\n${accountLines(dataDir, runtime.secrets).join('\n')}\n\n` : ''}状态 npm run status · 停止 Ctrl-C · 日志 ${path.join(dataDir, 'logs')}
`);
}
