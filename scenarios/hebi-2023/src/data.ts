import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { checkActionItems } from './action-item.checks.js';
import { ActionItemsFile } from './action-item.schemas.js';
import { checkMeeting } from './meeting.checks.js';
import { MeetingFile } from './meeting.schemas.js';
import { checkOrganization } from './organization.checks.js';
import { LeadingGroupFile, PeopleFile, StatisticsFile, UnitsFile } from './organization.schemas.js';
import { checkReports } from './report.checks.js';
import { CampaignFile, FilingFile, TemplateFile } from './report.schemas.js';
import { checkSteps } from './step.checks.js';
import { StepsFile } from './step.schemas.js';

// Both src and dist stand beside data.
const folder = new URL('../data/', import.meta.url);

/** The data of the scenario is wrong; the message lists every problem that was found. */
export class ScenarioDataError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`${problems.length} problem(s) in the scenario's data:\n${problems.join('\n')}`);
    this.name = 'ScenarioDataError';
  }
}

function read<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(new URL(path, folder), 'utf8')));
  if (result.success) return result.data;
  throw new ScenarioDataError(result.error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`));
}

function readAll() {
  return {
    units: read('units.yaml', UnitsFile).units,
    people: read('people.yaml', PeopleFile).people,
    group: read('leading-group.yaml', LeadingGroupFile),
    statistics: read('statistics.yaml', StatisticsFile),
    template: read('template-2022.yaml', TemplateFile),
    campaign: read('campaign-2022.yaml', CampaignFile),
    filings: readdirSync(new URL('filings/', folder))
      .filter((file) => file.endsWith('.yaml'))
      .toSorted()
      .map((file) => read(`filings/${file}`, FilingFile)),
    meeting: read('meeting-2023-04-18.yaml', MeetingFile),
    actionItems: read('action-items.yaml', ActionItemsFile),
    acts: read('steps.yaml', StepsFile).acts,
  };
}

/** Everything that the scenario replays, checked file by file and against each other. */
export type ScenarioData = ReturnType<typeof readAll>;

/** Reads the scenario's files; throws `ScenarioDataError` with every contradiction between them. */
export function loadScenario(): ScenarioData {
  const data = readAll();
  const problems = [checkOrganization, checkReports, checkMeeting, checkActionItems, checkSteps].flatMap((check) =>
    check(data),
  );
  if (problems.length > 0) throw new ScenarioDataError(problems);
  return data;
}
