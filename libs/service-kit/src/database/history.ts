import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DataKey } from '../data-key.js';
import type { Actor } from '../identity/actor.js';
import { Database } from './database.js';

/** One step in the life of a record: who did what, when, and how the values changed. */
export interface HistoryEntry {
  readonly version: number;
  readonly action: string;
  readonly account: string;
  readonly personName: string | null;
  readonly actingUnitCode: string | null;
  readonly actingUnitName: { zh: string; en: string } | null;
  /** Business time, ISO. */
  readonly at: string;
  readonly changes: { field: string; before: unknown; after: unknown }[];
}

const HistoryEntryView = z
  .object({
    version: z.int(),
    action: z.string(),
    personName: z.string().nullable(),
    actingUnitCode: z.string().nullable(),
    actingUnitName: z.object({ zh: z.string(), en: z.string() }).nullable(),
    at: z.iso.datetime(),
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'HistoryEntry' });

/** Answer of `/history` of a record: its life, oldest first. */
export const HistoryView = z.object({ items: z.array(HistoryEntryView) }).meta({ id: 'History' });

interface Row {
  id: string;
  version: number;
  action: string;
  content: Buffer;
  account: string;
  personName: string | null;
  actingUnitCode: string | null;
  nameZh: string | null;
  nameEn: string | null;
  at: string;
}

/** The life of a record. The caller must have been found to see the record itself before. */
@Injectable()
export class History {
  constructor(
    private readonly database: Database,
    private readonly dataKey: DataKey,
  ) {}

  async of(actor: Actor, recordType: string, recordId: string): Promise<{ items: HistoryEntry[] }> {
    const [rows] = await this.database.read<[Row[]]>(actor, [
      {
        text: `select h.id, h.version, h.action, h.content, h.account, h.person_name as "personName", h.acting_unit_code as "actingUnitCode",
            u.name_zh as "nameZh", u.name_en as "nameEn", h.business_time as at
          from record_history h left join unit_copy u on u.code = h.acting_unit_code
          where h.record_type = $1 and h.record_id = $2 order by h.recorded_at, h.version`,
        values: [recordType, recordId],
      },
    ]);
    const items = rows.map((row): HistoryEntry => {
      const { before, after } = JSON.parse(this.dataKey.decrypt(row.content, `${recordType}/${recordId}`)) as Record<
        'before' | 'after',
        Record<string, unknown>
      >;
      const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => field !== 'id');
      return {
        version: row.version,
        action: row.action,
        account: row.account,
        personName: row.personName,
        actingUnitCode: row.actingUnitCode,
        actingUnitName: row.nameZh && row.nameEn ? { zh: row.nameZh, en: row.nameEn } : null,
        at: row.at,
        changes: fields.map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null })),
      };
    });
    return { items };
  }
}
