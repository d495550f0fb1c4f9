import { parseArgs } from 'node:util';
import { z } from 'zod';
import { demonstrationAccounts, writeAccounts } from './accounts.js';
import { Api } from './api.js';
import { loadScenario, type ScenarioData } from './data.js';
import { digestOf } from './digest.js';
import { effectsOf } from './effects.js';
import { expectedDigests, writeExpectedDigests } from './expected-digests.js';
import { replay, unknownVerbs } from './replay.js';
import { Story } from './story.js';

const Environment = z.object({
  JUCAI_ORIGIN: z.url(),
  DEMO_PASSWORD: z.string().min(1),
  ACCOUNTS_FILE: z.string().min(1),
});

const OPTIONS = {
  /** Prints a hash of what the story came to, and says whether it is what an undisturbed run comes to. */
  digest: { type: 'boolean', default: false },
  effects: { type: 'boolean', default: false },
  /** Writes down that hash as the expected one. */
  renew: { type: 'boolean', default: false },
} as const;

/** Every reason behind an error, outermost first. */
const reasonsOf = (error: unknown): string[] =>
  error instanceof Error ? [error.message, ...reasonsOf(error.cause)] : [];

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: OPTIONS });
  const { JUCAI_ORIGIN, DEMO_PASSWORD, ACCOUNTS_FILE } = Environment.parse(process.env);
  const data = loadScenario();
  const unknown = unknownVerbs(data);
  if (unknown.length > 0) throw new Error(`Nobody does ${unknown.join(', ')}`);
  const beganAt = performance.now();
  const story = new Story(data, new Api(JUCAI_ORIGIN, DEMO_PASSWORD));
  console.log(`${data.meeting.title.zh}：从年度报告到全部销号（演示数据），共${stepsOf(data)}步`);
  const { done, already, looked } = await replay(story, (line) => console.log(line));
  const accounts = demonstrationAccounts(data, DEMO_PASSWORD);
  for (const { account } of accounts) await story.as(account);
  writeAccounts(ACCOUNTS_FILE, accounts);
  console.log(`\n${accounts.length}个演示账号均可登录`);
  const seconds = Math.round((performance.now() - beganAt) / 1_000);
  console.log(
    `\n共${done + already + looked}步：本次完成${done}步，此前已完成${already}步，核对${looked}步，用时${seconds}秒`,
  );
  if (options.digest || options.effects || options.renew) await tellEffects(story, options);
}

async function tellEffects(story: Story, options: { effects: boolean; renew: boolean }): Promise<void> {
  const effects = await effectsOf(story);
  if (options.effects) console.log(JSON.stringify(effects, null, 2));
  const digests = Object.fromEntries(Object.entries(effects).map(([part, effect]) => [part, digestOf(effect)]));
  if (options.renew) writeExpectedDigests(digests);
  const expected = expectedDigests();
  for (const [part, digest] of Object.entries(digests)) {
    console.log(`digest of ${part} ${digest}`);
    if (digest !== expected[part])
      console.log(`  与未受干扰的运行不同 / not what an undisturbed run comes to: ${part}`);
  }
  console.log(`digest ${digestOf(effects)}`);
}

const stepsOf = ({ acts }: ScenarioData): number => acts.reduce((sum, { steps }) => sum + steps.length, 0);

main().catch((error: unknown) => {
  console.error(`\n✗ 场景中断：${reasonsOf(error).join('\n  原因：')}`);
  process.exitCode = 1;
});
