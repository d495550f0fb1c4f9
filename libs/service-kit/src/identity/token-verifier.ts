import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { SERVICE_CONFIG, type ServiceConfig } from '../config.js';
import { DomainError } from '../domain-error.js';

const Claims = z.object({
  exp: z.number(),
  sub: z.string().min(1),
  typ: z.literal('Bearer'),
  preferred_username: z.string().min(1),
  azp: z.string().min(1),
  client_id: z.string().optional(),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
});

/** What a verified token says: an account and the realm roles that cap what it may do; or a department system's client. */
export interface TokenIdentity {
  readonly account: string;
  readonly realmRoles: ReadonlySet<string>;
  /** Client id of a department system (client credentials); null for people. */
  readonly client: string | null;
  /** When the token ends, in milliseconds since the epoch. */
  readonly expiresAt: number;
}

const unauthenticated = (code: string, zh: string, en: string) => new DomainError('unauthenticated', code, { zh, en });

/** Whatever else goes wrong is the identity server's: it is away, or answers before it is ready. */
const faultsOfToken = [
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  z.ZodError,
];

/** Checks signature, algorithm, issuer, audience and times of an access token against cached keys, without asking Keycloak. */
@Injectable()
export class TokenVerifier {
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;

  constructor(@Inject(SERVICE_CONFIG) private readonly config: ServiceConfig) {
    this.keys = createRemoteJWKSet(new URL(config.OIDC_JWKS_URL), {
      timeoutDuration: 3_000,
      cooldownDuration: 30_000,
      cacheMaxAge: 3_600_000,
    });
  }

  async verify(authorization: string | undefined): Promise<TokenIdentity> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated('token.missing', '请先登录', 'Sign in first');
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.config.OIDC_ISSUER,
        audience: this.config.OIDC_AUDIENCE,
        algorithms: ['RS256', 'PS256', 'ES256'],
        clockTolerance: 30,
        requiredClaims: ['exp', 'iat'],
      });
      const claims = Claims.parse(payload);
      const client = claims.preferred_username.startsWith('service-account-') ? claims.azp : null;
      return {
        account: claims.preferred_username,
        realmRoles: new Set(claims.realm_access.roles),
        client,
        expiresAt: claims.exp * 1_000,
      };
    } catch (error) {
      if (error instanceof errors.JWTExpired)
        throw unauthenticated('token.expired', '登录已过期，请重新登录', 'The session has expired; sign in again');
      if (faultsOfToken.some((fault) => error instanceof fault))
        throw unauthenticated('token.invalid', '登录凭据无效，请重新登录', 'The token is not valid; sign in again');
      throw new DomainError('unavailable', 'identity.unreachable', {
        zh: '身份服务暂时无法访问，请稍后再试',
        en: 'The identity server can not be reached at the moment; try again later',
      });
    }
  }
}
