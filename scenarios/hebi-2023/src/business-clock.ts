import type { Service } from './settle.js';
import { clockArrives } from './settle.js';
import type { Step, Story } from './story.js';

interface Clock {
  readonly number: number;
  readonly businessTime: string;
}

const OFFICES_OPEN = '09:00:00+08:00';
const MINUTE_MS = 60_000;

/** When a step happens: as offices open, on the day of the meeting as it begins, a minute later for each further step of the day. */
export function momentsOf(data: Pick<Story['data'], 'acts' | 'meeting'>): ReadonlyMap<string, string> {
  const perDay = new Map<string, number>();
  return new Map(
    data.acts
      .flatMap(({ steps }) => steps)
      .map(({ name, on }) => {
        const place = perDay.get(on) ?? 0;
        perDay.set(on, place + 1);
        const first = on === data.meeting.date ? data.meeting.startsAt : `${on}T${OFFICES_OPEN}`;
        return [name, new Date(Date.parse(first) + place * MINUTE_MS).toISOString()];
      }),
  );
}

/** Moves the business clock ahead step by step; never back, so that a second run leaves it where it is. */
export class BusinessClock {
  private clock: Clock | undefined;
  private readonly moments: ReadonlyMap<string, string>;

  constructor(private readonly story: Story) {
    this.moments = momentsOf(story.data);
  }

  /** What a new day brings (reminders, lights) is waited for everywhere; a minute more only where the step takes place. */
  async moveTo(step: Step): Promise<void> {
    const to = this.moments.get(step.name) ?? '';
    const { admin } = this.story;
    this.clock ??= await admin.get<Clock>('/organizations/clock');
    // Before its first move the clock is real time, and may go anywhere.
    if (this.clock.number > 0 && to <= this.clock.businessTime) return;
    const newDay = this.clock.number === 0 || to.slice(0, 10) !== this.clock.businessTime.slice(0, 10);
    this.clock = await admin.post<Clock>('/organizations/clock/move', `${step.name}.clock`, { to });
    const service = step.do.split('.')[0] as Service;
    if (newDay) await this.story.settled();
    else await clockArrives(admin, service, this.clock.number);
  }
}
