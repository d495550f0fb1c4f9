import { isWorkingDay, type Role, workingDaysBetween } from '@jucai/contracts';
import type { ScenarioActionItem } from './action-item.schemas.js';
import type { ScenarioData } from './data.js';
import { holds } from './organization.checks.js';

type Step = ScenarioActionItem['history'][number];
type Action = Step['action'];

/** What may follow what: the states of an action item, seen from its steps. */
const followers: Readonly<Record<Action, readonly Action[]>> = {
  assign: ['accept', 'not-ours'],
  'not-ours': ['reassign'],
  reassign: ['accept'],
  accept: ['progress'],
  progress: ['progress', 'ask-extension', 'expect-light', 'submit'],
  'ask-extension': ['grant-extension'],
  'grant-extension': ['progress', 'submit'],
  'expect-light': ['escalate'],
  escalate: ['progress', 'submit'],
  submit: ['send-back', 'close'],
  'send-back': ['progress', 'submit'],
  close: [],
};

const officeActions: readonly Action[] = [
  'assign',
  'reassign',
  'grant-extension',
  'expect-light',
  'escalate',
  'send-back',
  'close',
];

/** Problems of the action items: units, dates in working days, the order of their steps. */
export function checkActionItems(data: ScenarioData): string[] {
  return data.actionItems.items.flatMap((item) =>
    [...checkOrigin(data, item), ...checkOrder(data, item), ...checkDates(data, item)].map(
      (problem) => `action-items/${item.code}: ${problem}`,
    ),
  );
}

function checkOrigin({ meeting, units }: ScenarioData, item: ScenarioActionItem): string[] {
  const origins = [...meeting.agenda, ...meeting.requirements].map(({ code }) => code);
  const known = new Set(units.map(({ code }) => code));
  return [
    ...(origins.includes(item.from) ? [] : [`unknown origin ${item.from}`]),
    ...[item.leadUnitCode, item.assignedToUnitCode, ...item.coUnitCodes]
      .filter((code) => !known.has(code))
      .map((code) => `unknown unit ${code}`),
    ...(item.coUnitCodes.includes(item.leadUnitCode) ? ['the lead unit also co-operates'] : []),
  ];
}

function checkOrder(data: ScenarioData, item: ScenarioActionItem): string[] {
  const problems: string[] = [];
  let owner = item.assignedToUnitCode;
  let percent = 0;
  for (const [index, step] of item.history.entries()) {
    const next = item.history[index + 1];
    if (next && !followers[step.action].includes(next.action)) problems.push(`${next.step} can't follow ${step.step}`);
    if (next && next.on < step.on) problems.push(`${next.step} comes before ${step.step}`);
    const [unitCode, roles]: [string, readonly Role[]] = officeActions.includes(step.action)
      ? [data.campaign.unitCode, ['office']]
      : [owner, step.action === 'progress' ? ['unit-staff', 'unit-lead'] : ['unit-lead']];
    if (!holds(data, step.by, unitCode, roles, step.on))
      problems.push(`${step.by} may not ${step.action} for ${unitCode}`);
    if (step.action === 'reassign') {
      if (step.fromUnitCode !== owner)
        problems.push(`${step.step} takes it from ${step.fromUnitCode}, who does not have it`);
      owner = step.toUnitCode;
    }
    if (step.action === 'progress') {
      if (step.percent < percent) problems.push(`${step.step} falls back to ${step.percent} %`);
      percent = step.percent;
    }
  }
  if (owner !== item.leadUnitCode) problems.push(`${owner} has it in the end, not ${item.leadUnitCode}`);
  if (item.history[0]?.action !== 'assign' || item.history.at(-1)?.action !== 'close')
    problems.push('it runs from assign to close');
  return problems;
}

function checkDates({ actionItems: { defaults }, meeting }: ScenarioData, item: ScenarioActionItem): string[] {
  const problems: string[] = [];
  for (const day of [item.dueOn, item.finalDueOn])
    if (!isWorkingDay(day)) problems.push(`it is due on ${day}, no working day`);
  const within = (from: string, step: Step, days: number) => {
    if (workingDaysBetween(from, step.on) > days)
      problems.push(`${step.step} comes later than ${days} working days after ${from}`);
  };
  let due = item.dueOn;
  let firstSubmission: string | undefined;
  for (const [index, step] of item.history.entries()) {
    const before = item.history[index - 1]?.on ?? meeting.minutes.issuedOn;
    if (step.action === 'assign') within(meeting.minutes.issuedOn, step, 3);
    if (step.action === 'accept') within(before, step, defaults.acceptWorkingDays);
    if (step.action === 'not-ours') within(before, step, defaults.notOursWorkingDays);
    if (step.action === 'send-back' || step.action === 'close') within(before, step, defaults.verificationWorkingDays);
    if (
      step.action === 'ask-extension' &&
      workingDaysBetween(step.on, due) < defaults.extensionAskedWorkingDaysBefore
    ) {
      problems.push(`${step.step} asks too late for ${due}`);
    }
    if (step.action === 'grant-extension') due = step.until;
    if (step.action === 'submit') firstSubmission ??= step.on;
    if (step.action === 'expect-light' && step.light === 'red' && step.on <= due)
      problems.push(`${step.step} expects red before ${due} has passed`);
  }
  if (due !== item.finalDueOn) problems.push(`it is due on ${due} in the end, not on ${item.finalDueOn}`);
  const overdue = item.history.some((step) => step.action === 'expect-light' && step.light === 'red');
  if (firstSubmission !== undefined && firstSubmission > due !== overdue)
    problems.push('what is submitted late is seen red, and nothing else is');
  return problems;
}
