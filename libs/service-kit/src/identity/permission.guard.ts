import type { Permission } from '@jucai/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import { AccountOnly, type IdentifiedRequest, Public } from './identity.guard.js';
import { recordOfRoute } from './record-of-route.js';

/** The one permission that a route asks for. */
export const RequirePermission = Reflector.createDecorator<Permission>();

/** Closed by default: a route that names no permission answers 403. Denials are on the trail. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(Public, targets) || this.reflector.getAllAndOverride(AccountOnly, targets))
      return true;
    const required = this.reflector.getAllAndOverride(RequirePermission, targets);
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const { actor } = request;
    if (required && actor?.permissions.has(required)) return true;
    if (actor) await this.database.audited(actor, required ?? 'route.closed', 'denied', recordOfRoute(request));
    throw new DomainError('forbidden', 'permission.missing', {
      zh: '您的岗位没有这项权限',
      en: `Missing permission ${required ?? '(none declared)'}`,
    });
  }
}
