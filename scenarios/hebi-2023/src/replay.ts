import { actionItems } from './acts/action-items.js';
import { integration } from './acts/integration.js';
import { meetings } from './acts/meetings.js';
import { minutes } from './acts/minutes.js';
import { organizations } from './acts/organizations.js';
import { reports } from './acts/reports.js';
import { BusinessClock } from './business-clock.js';
import type { ScenarioData } from './data.js';
import { signedIn, type Story, type Verb } from './story.js';

/** What each `do` of steps.yaml is. */
export const verbs: Readonly<Record<string, Verb>> = {
  ...organizations,
  ...reports,
  ...integration,
  ...meetings,
  ...minutes,
  ...actionItems,
};

/** Verbs that the data names and nothing here does. */
export const unknownVerbs = ({ acts }: Pick<ScenarioData, 'acts'>): string[] => [
  ...new Set(acts.flatMap(({ steps }) => steps.map((step) => step.do)).filter((verb) => !(verb in verbs))),
];

export interface Replayed {
  readonly done: number;
  readonly already: number;
  readonly looked: number;
}

/** Plays all acts in their order, each step when its time has come, and tells of each. */
export async function replay(story: Story, tell: (line: string) => void): Promise<Replayed> {
  await signedIn(story.admin);
  const clock = new BusinessClock(story);
  const counts = { done: 0, already: 0, looked: 0 };
  for (const { title, steps } of story.data.acts) {
    tell(`\n${title.zh}  ${title.en}`);
    for (const step of steps) {
      await clock.moveTo(step);
      const told = await verbs[step.do]?.(story, step).catch((error: unknown) => {
        throw new Error(`${step.on} ${step.name}（${step.text}）`, { cause: error });
      });
      counts[told?.already ? 'already' : told?.looked ? 'looked' : 'done'] += 1;
      tell(`  ${step.on}  ${step.text}${told?.already ? '（此前已完成）' : ''}`);
      for (const line of told?.checked ?? []) tell(`              ✓ ${line}`);
    }
  }
  await story.settled();
  return counts;
}
