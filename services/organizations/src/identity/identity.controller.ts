import { type Actor, CurrentActor, RequirePermission, Returns } from '@jucai/service-kit';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DriftView, Reconciled } from './identity.schemas.js';
import { IdentityService } from './identity.service.js';

@ApiTags('identity')
@Controller('identity')
export class IdentityController {
  constructor(private readonly identity: IdentityService) {}

  /** Where Keycloak differs from this service's data, and what still waits to be mirrored. */
  @Get('drift')
  @RequirePermission('identity.read')
  @Returns(200, DriftView)
  drift(@CurrentActor() actor: Actor): Promise<DriftView> {
    return this.identity.look(actor);
  }

  /** Repairs what differs, by and by. */
  @Post('reconcile')
  @RequirePermission('identity.reconcile')
  @Returns(202, Reconciled)
  reconcile(@CurrentActor() actor: Actor): Promise<Reconciled> {
    return this.identity.reconcile(actor);
  }
}
