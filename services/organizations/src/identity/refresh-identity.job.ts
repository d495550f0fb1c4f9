import { type DueJob, OnDue, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { markIdentity } from './identity-task.js';

/** Job that has an account mirrored on the day when one of its assignments begins or is over. */
export const REFRESH_IDENTITY = 'identity.refresh';

@Injectable()
export class RefreshIdentityJob {
  @OnDue(REFRESH_IDENTITY)
  async refresh(tx: Transaction, job: DueJob): Promise<void> {
    await markIdentity(tx, 'person', job.subject);
  }
}
