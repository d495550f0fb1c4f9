import { isWorkingDay, type Role } from '@jucai/contracts';
import type { ScenarioData } from './data.js';
import { firstNarrativesOf, firstValuesOf, type FiledValues } from './first-filing.js';
import { holds } from './organization.checks.js';
import type { ScenarioFiling } from './report.schemas.js';

const rolesOf: Readonly<Record<ScenarioFiling['history'][number]['action'], readonly Role[]>> = {
  fill: ['unit-staff', 'unit-lead'],
  correct: ['unit-staff', 'unit-lead'],
  submit: ['unit-lead'],
  'request-extension': ['unit-lead'],
  'grant-extension': ['office', 'unit-lead'],
  return: ['office', 'unit-lead'],
  accept: ['office', 'unit-lead'],
};

/** Problems of the template, the campaign and every filing. */
export function checkReports(data: ScenarioData): string[] {
  return [...checkCampaign(data), ...data.filings.flatMap((filing) => checkFiling(data, filing))];
}

function checkCampaign({ campaign, template, filings, units }: ScenarioData): string[] {
  const problems: string[] = [];
  const parentOf = new Map(units.map(({ code, parentCode }) => [code, parentCode]));
  if (!isWorkingDay(campaign.dueOn)) problems.push(`campaign: ${campaign.dueOn} is no working day`);
  if (!(campaign.opensOn < campaign.dueOn && campaign.dueOn < campaign.lateUntil))
    problems.push('campaign: its dates are out of order');
  if (campaign.templateCode !== template.code) problems.push(`campaign: unknown template ${campaign.templateCode}`);
  for (const { unitCode, reviewUnitCode } of campaign.targets) {
    if (parentOf.get(unitCode) !== reviewUnitCode) problems.push(`campaign: ${unitCode} does not file to its parent`);
    if (!filings.some((filing) => filing.unitCode === unitCode)) problems.push(`campaign: ${unitCode} has no filing`);
  }
  if (filings.length !== campaign.targets.length) problems.push('campaign: targets and filings are not the same units');
  const parts = filings.filter(({ reviewUnitCode }) => reviewUnitCode === campaign.unitCode);
  if (parts.length !== campaign.snapshot.partUnitCodes.length)
    problems.push('campaign: the snapshot does not have the parts that file to the city');
  for (const [code, expected] of Object.entries(campaign.snapshot.expected)) {
    const sum = parts.reduce((total, { values }) => total + (values[code] ?? 0), 0);
    if (sum !== expected) problems.push(`campaign: ${code} adds up to ${sum}, expected ${expected}`);
  }
  return [...problems, ...checkParts(filings, template)];
}

/** A county's figures contain those of its departments, so no sum of theirs can be larger. */
function checkParts(filings: readonly ScenarioFiling[], template: ScenarioData['template']): string[] {
  const added = template.indicators.filter(
    ({ acrossUnits }) => acrossUnits === 'sum' || acrossUnits === 'distinct-persons',
  );
  return filings.flatMap(({ unitCode, values }) =>
    added.flatMap(({ code }) => {
      const parts = filings
        .filter(({ reviewUnitCode }) => reviewUnitCode === unitCode)
        .reduce((sum, part) => sum + (part.values[code] ?? 0), 0);
      return parts > (values[code] ?? 0) ? [`filings/${unitCode}: ${code} is less than its departments' ${parts}`] : [];
    }),
  );
}

function checkFiling(data: ScenarioData, filing: ScenarioFiling): string[] {
  const name = `filings/${filing.unitCode}`;
  const first = firstValuesOf(filing);
  return [
    ...checkValues(data, filing).map((problem) => `${name}: ${problem}`),
    ...checkRules(
      data,
      filing,
      first,
      filing.explanations.map(({ reasonKey }) => reasonKey),
    ).map((problem) => `${name}: as first filed, ${problem}`),
    ...checkRules(
      data,
      filing,
      filing.values,
      filing.explanations.filter(({ stage }) => stage === 'final').map(({ reasonKey }) => reasonKey),
    ).map((problem) => `${name}: ${problem}`),
    ...checkNarratives(data, filing).map((problem) => `${name}: ${problem}`),
    ...checkHistory(data, filing).map((problem) => `${name}: ${problem}`),
  ];
}

function checkValues({ template, statistics }: ScenarioData, filing: ScenarioFiling): string[] {
  const problems: string[] = [];
  for (const { code, type, decimals, evidenceRequired } of template.indicators) {
    for (const values of [filing.values, filing.previousValues]) {
      const value = values[code];
      if (value === undefined) problems.push(`no value for ${code}`);
      else if (value !== null && (value < 0 || Number(value.toFixed(type === 'integer' ? 0 : decimals)) !== value)) {
        problems.push(`${code} can't be ${value}`);
      }
    }
    if (evidenceRequired && !filing.evidence.some(({ indicator }) => indicator === code))
      problems.push(`no evidence for ${code}`);
  }
  const known = new Set(template.indicators.map(({ code }) => code));
  for (const code of Object.keys(filing.values)) if (!known.has(code)) problems.push(`unknown indicator ${code}`);
  for (const code of filing.prefilledByEvent) {
    const sent = statistics.values.find(
      ({ unitCode, indicator }) => unitCode === filing.unitCode && indicator === code,
    );
    if (sent?.value !== filing.values[code]) problems.push(`${code} is not what the statistics say`);
  }
  const { talentsTotal, talentsPer10k, residentPopulation } = filing.values;
  if (
    talentsTotal &&
    residentPopulation &&
    talentsPer10k !== Math.round((talentsTotal / residentPopulation) * 10) / 10
  ) {
    problems.push('talentsPer10k is not talentsTotal / residentPopulation');
  }
  return problems;
}

/** The template's rules, written out: the scenario checks its data without the service's evaluator. */
function checkRules(
  { template }: ScenarioData,
  { previousValues }: ScenarioFiling,
  values: FiledValues,
  reasons: string[],
): string[] {
  const of = (code: string) => values[code] ?? 0;
  const problems: string[] = [];
  if (of('highLevelFullTime') + of('highLevelFlexible') !== of('highLevelIntroduced')) problems.push('4+5 is not 3');
  if (of('doctorsIntroduced') + of('mastersIntroduced') > of('highLevelIntroduced') + of('graduatesEmployed'))
    problems.push('6+7 exceeds 3+8');
  if (of('fundSpendRate') > 100) problems.push('17 exceeds 100');
  const needed = new Set<string>();
  if (of('servicesOnTimeRate') < 90) needed.add('services-on-time-low');
  for (const { code } of template.indicators) if ((values[code] ?? null) === null) needed.add(`empty:${code}`);
  for (const rule of template.rules) {
    if (rule.kind !== 'change') continue;
    for (const { code } of template.indicators) {
      const [now, before] = [values[code] ?? null, previousValues[code] ?? null];
      if (now !== null && before !== null && Math.abs(now - before) * 100 > before * rule.overPercent)
        needed.add(`${rule.code}:${code}`);
    }
  }
  for (const key of needed) if (!reasons.includes(key)) problems.push(`${key} is not explained`);
  for (const key of reasons) if (!needed.has(key)) problems.push(`${key} is explained but not asked`);
  return problems;
}

function checkNarratives({ template }: ScenarioData, filing: ScenarioFiling): string[] {
  return [filing.narratives, firstNarrativesOf(filing)].flatMap((narratives) => {
    const total = Object.values(narratives).reduce((sum, text) => sum + text.length, 0);
    return template.sections.flatMap(({ code, minLength, maxLength, minSharePercent }) => {
      const length = (narratives[code] ?? '').length;
      if (length < minLength || length > maxLength) return [`section ${code} has ${length} characters`];
      return minSharePercent !== undefined && length * 100 < total * minSharePercent
        ? [`section ${code} is less than ${minSharePercent} %`]
        : [];
    });
  });
}

function checkHistory(data: ScenarioData, filing: ScenarioFiling): string[] {
  const { campaign } = data;
  const { history, unitCode, reviewUnitCode } = filing;
  const problems: string[] = [];
  let due = campaign.lateUntil;
  for (const [index, step] of history.entries()) {
    const reviews = step.action === 'return' || step.action === 'accept' || step.action === 'grant-extension';
    if (!holds(data, step.by, reviews ? reviewUnitCode : unitCode, rolesOf[step.action], step.on)) {
      problems.push(`${step.by} may not ${step.action} on ${step.on}`);
    }
    const before = history[index - 1];
    if (before && before.on > step.on) problems.push(`${step.step} comes before ${before.step}`);
    if (step.action === 'grant-extension') due = step.until;
    if (step.action === 'submit' && step.on > due) problems.push(`${step.step} comes after ${due}`);
    if (step.action === 'return') {
      for (const comment of step.comments) {
        const answer = history[index + 1];
        const target = 'indicator' in comment ? comment.indicator : comment.section;
        const answered =
          answer?.action === 'correct' &&
          answer.corrections.some(
            (correction) => ('indicator' in correction ? correction.indicator : correction.section) === target,
          );
        if (!answered) problems.push(`the comment on ${target} is not answered by a correction`);
      }
    }
    if (step.action !== 'correct') continue;
    for (const correction of step.corrections) {
      if ('indicator' in correction && filing.values[correction.indicator] !== correction.to)
        problems.push(`${correction.indicator} was corrected to another value`);
      if ('section' in correction && !filing.narratives[correction.section].includes(correction.replace))
        problems.push(`the correction of ${correction.section} is not in its text`);
    }
  }
  const submittedOn = history.find(({ action }) => action === 'submit')?.on ?? '';
  for (const child of data.filings.filter((candidate) => candidate.reviewUnitCode === unitCode)) {
    if ((child.history.at(-1)?.on ?? '') > submittedOn)
      problems.push(`submitted before ${child.unitCode} was accepted`);
  }
  if (history[0]?.action !== 'fill' || history.at(-1)?.action !== 'accept')
    problems.push('the history runs from fill to accept');
  return problems;
}
