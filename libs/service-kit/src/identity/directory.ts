import type { Role, Tier, UnitKind } from '@jucai/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Wakeups } from '../database/wakeups.js';
import { businessDate } from '../time/business-date.js';

/** An assignment with the unit it is for, as this service knows them. */
export interface AssignmentInForce {
  readonly id: string;
  readonly account: string;
  readonly personName: string;
  readonly post: string | null;
  readonly roles: readonly Role[];
  readonly unitCode: string;
  readonly unitNameZh: string;
  readonly unitNameEn: string;
  readonly unitKind: UnitKind;
  readonly tier: Tier;
  readonly path: string;
}

interface Row extends AssignmentInForce {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Who may act where today, from this service's own copy. Held in memory only while the database tells of changes. */
@Injectable()
export class Directory implements OnModuleInit {
  private readonly byAccount = new Map<string, Row[]>();
  private clock: { businessTime: Date | null } | null = null;
  /** Counts what the database told: what was read before it told may be of before. */
  private told = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly wakeups: Wakeups,
  ) {}

  onModuleInit(): void {
    this.wakeups.on('directory', () => {
      this.told += 1;
      this.byAccount.clear();
      this.clock = null;
    });
  }

  /** Business time: where the clock was put, or real time. */
  async now(): Promise<Date> {
    let { clock } = this;
    if (!clock || !this.wakeups.listening) {
      const { told } = this;
      const [row] = await this.dataSource.query<{ businessTime: Date }[]>(
        'select business_time as "businessTime" from business_clock',
      );
      clock = { businessTime: row?.businessTime ?? null };
      if (told === this.told) this.clock = clock;
    }
    return clock.businessTime ?? new Date();
  }

  /** Assignments of an account that are in force today. */
  async assignmentsOf(account: string): Promise<readonly AssignmentInForce[]> {
    let rows = this.wakeups.listening ? this.byAccount.get(account) : undefined;
    if (!rows) {
      const { told } = this;
      rows = await this.dataSource.query<Row[]>(
        `select a.id, a.account, a.person_name as "personName", a.post, a.roles, a.unit_code as "unitCode", u.name_zh as "unitNameZh",
           u.name_en as "unitNameEn", u.kind as "unitKind", u.tier, u.path, a.valid_from as "validFrom", a.valid_to as "validTo"
         from assignment_copy a join unit_copy u on u.code = a.unit_code
         where a.account = $1 and a.enabled and u.status = 'active' order by a.valid_from, a.id`,
        [account],
      );
      if (told === this.told) this.byAccount.set(account, rows);
    }
    const today = businessDate(await this.now());
    return rows.filter((row) => row.validFrom <= today && (row.validTo === null || today <= row.validTo));
  }
}
