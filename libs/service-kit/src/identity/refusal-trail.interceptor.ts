import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, type Observable } from 'rxjs';
import { Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import type { IdentifiedRequest } from './identity.guard.js';
import { RequirePermission } from './permission.guard.js';
import { recordOfRoute } from './record-of-route.js';

/** What a service forbids by its own rules (to grant oneself a role, to review one's own report) is on the trail, as a missing permission is. */
@Injectable()
export class RefusalTrail implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const { actor } = request;
    const action = this.reflector.getAllAndOverride(RequirePermission, [context.getHandler(), context.getClass()]);
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (actor && action && error instanceof DomainError && error.kind === 'forbidden')
          await this.database.audited(actor, action, 'denied', recordOfRoute(request));
        throw error;
      }),
    );
  }
}
