import { LocalText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';
import { MinutesReceiptView } from './minutes.schemas.js';

export const IssuedMinutes = z
  .object({
    id: z.uuid(),
    meetingId: z.uuid(),
    documentNumber: z.string(),
    issuedOn: z.iso.date(),
    title: z.string().nullable().describe('As it stands in the document'),
    meetingTitle: LocalText.nullable().describe('Null when you may not see the meeting'),
    groupName: LocalText.nullable(),
    sentCount: z.int().describe('Units that they went to, as far as you see them'),
    acknowledgedCount: z.int(),
    receipt: MinutesReceiptView.nullable().describe('Your own unit’s'),
    version: z.int(),
  })
  .meta({ id: 'IssuedMinutes' });
export type IssuedMinutes = z.infer<typeof IssuedMinutes>;

export const IssuedMinutesPage = pageOf(IssuedMinutes, 'IssuedMinutesPage');
export const IssuedMinutesQuery = listQuery(
  ['issuedOn', 'number'] as const,
  z.object({
    q: z.string().trim().min(1).max(50),
    groupId: z.uuid(),
    year: z.int().min(2000).max(2100),
    from: z.iso.date(),
    to: z.iso.date(),
    outstanding: z.boolean().describe('Whether a unit that you see has not acknowledged them'),
  }),
);
export type IssuedMinutesQuery = z.infer<typeof IssuedMinutesQuery>;
