import { Module } from '@nestjs/common';
import { AuditEntriesController } from './audit-entries.controller.js';
import { AuditEntriesQueries } from './audit-entries.queries.js';
import { AuditTrail } from './audit-trail.js';
import { AuditVerifier } from './audit-verifier.js';
import { ChainAuditedActHandler } from './chain-audited-act.handler.js';
import { DailyAnchor, MoveDailyAnchorHandler } from './daily-anchor.js';

@Module({
  controllers: [AuditEntriesController, ChainAuditedActHandler, MoveDailyAnchorHandler],
  providers: [AuditEntriesQueries, AuditVerifier, AuditTrail, DailyAnchor],
})
export class AuditModule {}
