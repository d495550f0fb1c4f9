import { shareItems } from './action-items.js';
import { compare } from './lists.js';
import { MeetingsStage } from './meetings-stage.js';
import { numberOption } from './options.js';

/** The list of a county to which ever more of others' items are shared. */
export async function shares(): Promise<void> {
  const stage = await MeetingsStage.prepare(numberOption('rows', 200_000));
  await stage.start(['county']);
  for (const count of [0, 10, 1_000, 10_000]) {
    await shareItems(stage.service.sql, 'county', count);
    console.log(`\n${count.toLocaleString('en')} shares`);
    await compare(stage, [
      { what: 'list', scope: 'county', connections: 16, requests: stage.lists('county') },
      { what: 'list', scope: 'county', connections: 1, requests: stage.lists('county') },
      { what: 'read one', scope: 'county', connections: 16, requests: await stage.reads('county') },
    ]);
  }
}
