import { permissionsOf, type Permission, type Role } from '@jucai/contracts';
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  Optional,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';
import type { Actor } from './actor.js';
import { type AssignmentInForce, Directory } from './directory.js';
import { type TokenIdentity, TokenVerifier } from './token-verifier.js';

/** The request as the guards leave it. */
export interface IdentifiedRequest extends FastifyRequest {
  identity?: TokenIdentity;
  actor?: Actor;
}

/** A route that needs no login: health, metrics, and what is meant for the public. */
export const Public = Reflector.createDecorator<true>({ transform: () => true });

/** A route for whoever is signed in, before an assignment is chosen. */
export const AccountOnly = Reflector.createDecorator<true>({ transform: () => true });

/** Who acts; present on every route that names a permission. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!actor) throw new Error('No actor: the route names no permission');
  return actor;
});

export const CurrentIdentity = createParamDecorator((_: unknown, context: ExecutionContext): TokenIdentity => {
  const { identity } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!identity) throw new Error('No identity: the route is public');
  return identity;
});

/** Turns a department system's client into an actor; only the service that takes department events provides it. */
export abstract class ClientActors {
  abstract actorOf(client: string): Promise<Actor | null>;
}

/** Roles in force: the assignment's, capped by the token's. */
export function actorFrom(assignment: AssignmentInForce, realmRoles: ReadonlySet<string>): Actor {
  const roles = assignment.roles.filter((role) => realmRoles.has(role));
  return {
    account: assignment.account,
    personName: assignment.personName,
    assignmentId: assignment.id,
    unitCode: assignment.unitCode,
    path: assignment.path,
    roles,
    permissions: new Set<Permission>(roles.flatMap((role: Role) => [...permissionsOf[role]])),
  };
}

/** Who is asking, and as which assignment. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
    private readonly directory: Directory,
    @Optional() @Inject(ClientActors) private readonly clientActors?: ClientActors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const marked = (marker: typeof Public) =>
      this.reflector.getAllAndOverride(marker, [context.getHandler(), context.getClass()]);
    if (marked(Public)) return true;
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const identity = await this.verifier.verify(request.headers.authorization);
    request.identity = identity;
    if (identity.client !== null) {
      const actor = await this.clientActors?.actorOf(identity.client);
      if (!actor) {
        throw new DomainError('forbidden', 'client.not-allowed', {
          zh: '该系统账号不能访问此地址',
          en: 'This client may not use this address',
        });
      }
      request.actor = actor;
      return true;
    }
    if (marked(AccountOnly)) return true;
    request.actor = actorFrom(await this.chosen(identity, request.headers['jucai-assignment']), identity.realmRoles);
    return true;
  }

  private async chosen(identity: TokenIdentity, header: string | string[] | undefined): Promise<AssignmentInForce> {
    const assignments = await this.directory.assignmentsOf(identity.account);
    if (assignments.length === 0) {
      throw new DomainError('forbidden', 'assignment.none', {
        zh: '您目前没有有效的任职',
        en: 'You hold no assignment at present',
      });
    }
    if (header === undefined && assignments.length > 1) {
      throw new DomainError(
        'invalid',
        'assignment.required',
        { zh: '请选择以哪个任职身份办理', en: 'Choose the assignment that you act as' },
        [{ path: 'Jucai-Assignment', message: { zh: '必填', en: 'Required' } }],
      );
    }
    const assignment = header === undefined ? assignments[0] : assignments.find(({ id }) => id === header);
    if (!assignment) {
      throw new DomainError('forbidden', 'assignment.not-in-force', {
        zh: '该任职已失效，请重新选择',
        en: 'That assignment is not in force; choose again',
      });
    }
    return assignment;
  }
}
