import { type Actor, CurrentActor, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditEntriesQueries } from './audit-entries.queries.js';
import { AuditEntryPage, AuditEntryQuery, AuditVerification, VerifyAuditEntries } from './audit-entries.schemas.js';
import { AuditVerifier } from './audit-verifier.js';

@ApiTags('audit')
@Controller('audit-entries')
export class AuditEntriesController {
  constructor(
    private readonly queries: AuditEntriesQueries,
    private readonly verifier: AuditVerifier,
  ) {}

  @Get()
  @RequirePermission('audit.read')
  @Returns(200, AuditEntryPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: AuditEntryQuery }) query: AuditEntryQuery,
  ): Promise<AuditEntryPage> {
    return this.queries.list(actor, query);
  }

  @Post('verify')
  @RequirePermission('audit.verify')
  @Returns(200, AuditVerification)
  verify(
    @CurrentActor() actor: Actor,
    @Body({ schema: VerifyAuditEntries }) body: VerifyAuditEntries,
  ): Promise<AuditVerification> {
    return this.verifier.verify(actor, body);
  }
}
