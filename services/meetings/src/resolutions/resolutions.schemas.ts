import { LocalText, Outcome, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

export const ConcludeItem = z
  .strictObject({
    outcome: Outcome,
    text: unmarkedText(4_000),
    conditions: z.array(unmarkedText(500)).max(20).default([]),
  })
  .meta({ id: 'ConcludeItem' });
export type ConcludeItem = z.infer<typeof ConcludeItem>;

export const HandleRefusal = z.strictObject({ note: unmarkedText(1_000, 2) }).meta({ id: 'HandleRefusal' });
export type HandleRefusal = z.infer<typeof HandleRefusal>;

const ItemKind = z.enum(['hear', 'review', 'study']);

export const ResolutionView = z
  .object({
    id: z.uuid(),
    meetingId: z.uuid(),
    meetingTitle: LocalText,
    meetingDate: z.iso.date(),
    agendaItemId: z.uuid(),
    itemTitle: z.string(),
    itemKind: ItemKind,
    number: z
      .int()
      .nullable()
      .describe('Of the meeting, given when confirmed; restricted ones are counted for themselves'),
    outcome: Outcome,
    text: z.string(),
    conditions: z.array(z.string()),
    state: z.enum(['concluded', 'confirmed']),
    restricted: z.boolean(),
    recordedByName: z.string().nullable(),
    recordedForPresider: z.boolean().describe('The office wrote down what the presider concluded'),
    presiderName: z.string(),
    concludedAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime().nullable(),
    application: z.enum(['none', 'waiting', 'applied', 'refused']),
    applicationDetail: LocalText.nullable(),
    appliedAt: z.iso.datetime().nullable(),
    waitingWorkingDays: z.int().nullable().describe('How long an unanswered one has waited'),
    refusalHandled: z.string().nullable(),
    actionItemCount: z.int().describe('Action items that you may see'),
    version: z.int(),
    actions: z.array(z.enum(['confirm', 'handle-refusal', 'assign-action-item'])),
  })
  .meta({ id: 'Resolution' });
export type ResolutionView = z.infer<typeof ResolutionView>;

export const ResolutionPage = pageOf(ResolutionView, 'ResolutionPage');
export const ResolutionListQuery = listQuery(
  ['confirmedAt', 'number', 'meetingDate'] as const,
  z.object({
    q: z.string().trim().min(1).max(50),
    meetingId: z.uuid(),
    year: z.int(),
    outcome: z.array(Outcome).max(5),
    itemKind: ItemKind,
    application: z.enum(['none', 'waiting', 'applied', 'refused']),
    inForce: z.boolean().describe('Confirmed, and neither deferred nor rejected'),
  }),
);
export type ResolutionListQuery = z.infer<typeof ResolutionListQuery>;
