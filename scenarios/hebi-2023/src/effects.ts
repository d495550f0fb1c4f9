import { type ActionItem, findItem } from './acts/action-items.js';
import { agendaOf, groupOf, meetingOf, type Receipt, seatsOf, sessionOf } from './acts/meetings.js';
import { minutesOf } from './acts/minutes.js';
import { campaignOf, reportOf, type RollUp, snapshotsOf } from './acts/reports.js';
import { deadLettersOf } from './settle.js';
import { same, type Story } from './story.js';

/** How often each word occurs. */
export const countBy = <T>(items: readonly T[], word: (item: T) => string): Record<string, number> =>
  items.reduce<Record<string, number>>((counts, item) => {
    const key = word(item);
    return { ...counts, [key]: (counts[key] ?? 0) + 1 };
  }, {});

/** What the story has come to in each part, by business keys: no ids, no hash of ids, no real times. */
export async function effectsOf(story: Story): Promise<Readonly<Record<string, object>>> {
  await story.settled();
  return {
    organizations: await organizationEffects(story),
    reports: await reportEffects(story),
    meeting: await meetingEffects(story),
    actionItems: await actionItemEffects(story),
    integration: await integrationEffects(story),
  };
}

async function organizationEffects(story: Story): Promise<object> {
  const { admin } = story;
  const units = await story.all<{ code: string; parentCode: string | null; status: string }>(
    admin,
    '/organizations/units',
  );
  const people = await story.all<{ account: string }>(admin, '/organizations/people');
  interface Assignment {
    account: string;
    unitCode: string;
    roles: string[];
    validFrom: string;
    validTo: string | null;
    inForce: boolean;
  }
  const assignments = await story.all<Assignment>(admin, '/organizations/assignments');
  return {
    units: units.map(({ code, parentCode, status }) => `${parentCode ?? ''}/${code} ${status}`).toSorted(),
    people: people.length,
    assignments: assignments
      .map(
        ({ account, unitCode, roles, validTo, inForce }) =>
          `${account} ${unitCode} ${roles.toSorted().join()} ${validTo ?? ''} ${inForce}`,
      )
      .toSorted(),
  };
}

async function reportEffects(story: Story): Promise<object> {
  const { office } = story;
  const campaign = await campaignOf(story, office);
  const rollUp = await office.get<RollUp>(`/reports/campaigns/${campaign?.id}/roll-up`);
  const { total } = await office.get<{ total: object }>(`/reports/campaigns/${campaign?.id}/timeliness`);
  const targets = story.data.campaign.targets.map(({ unitCode }) => unitCode).toSorted();
  const reports = await Promise.all(targets.map((unitCode) => reportOf(story, office, unitCode)));
  const snapshots = await snapshotsOf(story, office);
  return {
    campaign: campaign?.state,
    reports: reports.map(({ unitCode, state, returns, late, extendedUntil, presentation, values, evidence }) => ({
      unitCode,
      state,
      returns,
      late,
      extendedUntil,
      mode: presentation.mode,
      values: Object.fromEntries(
        Object.entries(values).map(([code, { value, source }]) => [code, `${value ?? ''} ${source}`]),
      ),
      evidence: Object.fromEntries(Object.entries(evidence).map(([code, files]) => [code, files.length])),
    })),
    rollUp: {
      coverage: rollUp.coverage,
      figures: Object.fromEntries(rollUp.figures.map(({ indicator, value }) => [indicator.code, value])),
    },
    timeliness: total,
    snapshots: snapshots
      .map(({ kind, unitCode, reports: all, heardReports }) => `${kind} ${unitCode} ${heardReports}/${all}`)
      .toSorted(),
  };
}

async function meetingEffects(story: Story): Promise<object> {
  const { office } = story;
  const meeting = await meetingOf(story, office);
  const group = await groupOf(story, office);
  const [agenda, session, minutes] = [
    await agendaOf(office, meeting.id),
    await sessionOf(office, meeting.id),
    await minutesOf(story, office),
  ];
  const receipts = await story.all<Receipt>(office, '/meetings/receipts', { meetingId: meeting.id });
  const checkIns = [...session.others, ...session.expected.flatMap(({ checkIn }) => checkIn ?? [])];
  return {
    members: (await seatsOf(office, group?.id ?? '')).length,
    state: meeting.state,
    number: `${meeting.year}/${meeting.number}`,
    receipts: receipts.map(({ unitCode, state }) => `${unitCode} ${state}`).toSorted(),
    checkIns: checkIns.map(({ unitCode, name }) => `${unitCode} ${name}`).toSorted(),
    quorum: session.quorum,
    resolutions: agenda.map(({ position, title, state, resolution }) => ({
      position,
      title,
      state,
      number: resolution?.number,
      outcome: resolution?.outcome,
      application: resolution?.application,
    })),
    minutes: { number: minutes?.documentNumber, state: minutes?.state, distribution: minutes?.distribution.length },
  };
}

async function actionItemEffects(story: Story): Promise<object[]> {
  const items = await Promise.all(
    story.data.actionItems.items.map(({ title }) => findItem(story, story.office, title.zh)),
  );
  return items
    .filter((item): item is ActionItem => item !== undefined)
    .map((item) => ({
      title: item.title.zh,
      lead: item.leadUnitCode,
      state: item.state,
      dates: [item.originalDueOn, item.dueOn, item.acceptedOn, item.submittedOn, item.closedOn],
      satisfaction: item.satisfaction,
      timesRejected: item.timesRejected,
      progress: item.progress.length,
      extensions: countBy(item.extensions, ({ state }) => state),
      warnings: countBy(item.warnings, ({ kind }) => kind),
      evidence: item.handIns.flatMap(({ files }) => files).length,
    }));
}

interface AuditEntry {
  readonly position: number;
  readonly action: string;
  readonly service: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly result: string;
}

/** Acts of the running system on itself, and of those who look at it: how often they come says nothing of the story. */
const BESIDE_THE_STORY = /^(audit-entry|clock|department-system\.(?:ask-)?new-secret|identity)\b/;

/**
 * The trail is whole, and how many records each act was done to. Not how many entries there are: a request that was answered by
 * its Idempotency-Key leaves none, a refused or repeated one leaves another, and neither changes what was done.
 */
async function integrationEffects(story: Story): Promise<object> {
  const auditor = await story.as('city.auditor');
  const { ok } = await auditor.post<{ ok: boolean }>('/integration/audit-entries/verify', `verify.${Date.now()}`);
  same('审计链完整', ok, true);
  const deadLetters = await deadLettersOf(story.admin);
  same('死信', deadLetters, 0);
  const records = new Map<string, Set<string>>();
  for (let cursor = 0; ;) {
    const page = { perPage: 100, sort: 'position', ...(cursor > 0 && { cursor }) };
    const answer = await auditor.get<{ items: AuditEntry[]; nextCursor: number | null }>(
      '/integration/audit-entries',
      page,
    );
    for (const { action, service, recordType, recordId, result } of answer.items) {
      if (result !== 'done' || recordId === null || BESIDE_THE_STORY.test(action)) continue;
      const key = `${service} ${action}`;
      records.set(key, (records.get(key) ?? new Set()).add(`${recordType} ${recordId}`));
    }
    if (answer.nextCursor === null) break;
    cursor = answer.nextCursor;
  }
  const events = await story.all(story.office, '/integration/events');
  return {
    chain: ok,
    deadLetters,
    events: events.length,
    acts: Object.fromEntries([...records].map(([key, ids]) => [key, ids.size])),
  };
}
