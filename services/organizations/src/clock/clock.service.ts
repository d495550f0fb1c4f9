import { clockMoved } from '@jucai/contracts';
import {
  type Actor,
  Database,
  DomainError,
  notFound,
  SERVICE_CONFIG,
  type ServiceConfig,
  takeClock,
  type Transaction,
} from '@jucai/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { ClockView, MoveClock } from './clock.schemas.js';

const ofClock = 'select coalesce((select number from business_clock), 0) as number, business_now() as "businessTime"';

/** The business clock of the whole system. In production it is real time and nobody moves it. */
@Injectable()
export class ClockService {
  constructor(
    private readonly database: Database,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  async now(actor: Actor): Promise<ClockView> {
    const [rows] = await this.database.read<[Omit<ClockView, 'mode'>[]]>(actor, [{ text: ofClock }]);
    return this.view(rows[0]);
  }

  move(actor: Actor, input: MoveClock): Promise<ClockView> {
    if (this.config.JUCAI_MODE === 'production') throw notFound('route', '地址');
    return this.database.transaction(actor, async (tx) => {
      await tx.oneAtATime('clock');
      const now = await this.inside(tx);
      const to = new Date(input.to).toISOString();
      // The first move leaves real time and may go anywhere; from then on it only goes forward.
      if (now.number > 0 && to < now.businessTime) {
        throw new DomainError(
          'conflict',
          'clock.not-forward',
          {
            zh: `业务时间只能向前，现在是 ${now.businessTime}`,
            en: `The business clock only goes forward; it stands at ${now.businessTime}`,
          },
          [{ path: 'to', message: { zh: '早于现在的业务时间', en: 'Before the present business time' } }],
        );
      }
      if (now.number > 0 && to === now.businessTime) return now;
      const clock = { number: now.number + 1, businessTime: to };
      await takeClock(tx, clock);
      tx.emit(clockMoved, clock);
      tx.audit('clock.move', null, ['businessTime'], 'done', clock);
      return this.view(clock);
    });
  }

  private async inside(tx: Transaction): Promise<ClockView> {
    const [row] = await tx.select<Omit<ClockView, 'mode'>>({ text: ofClock });
    return this.view(row);
  }

  private view(row: Omit<ClockView, 'mode'> | undefined): ClockView {
    if (!row) throw new Error('No row');
    return { ...row, mode: this.config.JUCAI_MODE };
  }
}
