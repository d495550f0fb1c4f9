import { isWorkingDay } from '@jucai/contracts';
import type { ScenarioData } from './data.js';

interface Told {
  readonly name: string;
  readonly on: string;
  readonly by: string;
}

/** Problems of the ordered list: unique names, dates in order, and agreement with what each file says of its own steps. */
export function checkSteps(data: ScenarioData): string[] {
  const steps = data.acts.flatMap((act) => act.steps);
  const problems: string[] = [];
  const byName = new Map<string, (typeof steps)[number]>();
  let today = '';
  for (const step of steps) {
    if (byName.has(step.name)) problems.push(`steps: ${step.name} is used twice`);
    byName.set(step.name, step);
    if (step.on < today) problems.push(`steps: ${step.name} on ${step.on} comes after ${today}`);
    today = step.on;
    if (!isWorkingDay(step.on)) problems.push(`steps: ${step.name} is on ${step.on}, no working day`);
    const known = step.by === data.statistics.system.code || data.people.some(({ account }) => account === step.by);
    if (!known) problems.push(`steps: ${step.name} is done by the unknown account ${step.by}`);
  }
  for (const { name, on, by } of toldByFiles(data)) {
    const step = byName.get(name);
    if (!step) problems.push(`steps: ${name} is missing`);
    else if (step.on !== on || step.by !== by)
      problems.push(`steps: ${name} is by ${step.by} on ${step.on}, its file says by ${by} on ${on}`);
  }
  return [
    ...problems,
    ...checkOrderInFiles(
      data,
      steps.map(({ name }) => name),
    ),
  ];
}

/** Every step that a file tells of. */
function toldByFiles({ campaign, statistics, filings, meeting, actionItems }: ScenarioData): Told[] {
  const { session, minutes } = meeting;
  const told = [
    ...campaign.steps,
    campaign.snapshot,
    { step: statistics.step, on: statistics.on, by: statistics.system.code },
    ...filings.flatMap(({ history }) => history),
    ...meeting.preparation,
    meeting.notice,
    ...meeting.receipts.flatMap((receipt) => (receipt.approval ? [receipt, receipt.approval] : [receipt])),
    ...meeting.attendance.flatMap(({ step, on, by }) => (step === null ? [] : [{ step, on, by }])),
    ...meeting.agenda.map((item) => ({ step: item.resolutionStep, on: meeting.date, by: meeting.presiderAccount })),
    session.start,
    session.conclude,
    ...minutes.history,
    ...actionItems.items.flatMap(({ history }) => history),
  ];
  return told.map(({ step, on, by }) => ({ name: step, on, by }));
}

/** Two steps of one day keep the order that their file gives them. */
function checkOrderInFiles({ filings, actionItems, meeting }: ScenarioData, names: readonly string[]): string[] {
  const place = new Map(names.map((name, index) => [name, index]));
  const histories = [
    ...filings.map(({ history }) => history),
    ...actionItems.items.map(({ history }) => history),
    meeting.preparation,
    meeting.minutes.history,
  ];
  return histories.flatMap((history) =>
    history.flatMap(({ step }, index) => {
      const next = history[index + 1]?.step;
      return next !== undefined && (place.get(next) ?? 0) < (place.get(step) ?? 0)
        ? [`steps: ${next} stands before ${step}`]
        : [];
    }),
  );
}
