import { z } from 'zod';

/** `demonstration` and `test` have a business clock that can be moved and a `/settled` route; production has neither. */
export const Mode = z.enum(['production', 'demonstration', 'test']);

const AddressRanges = z
  .string()
  .transform((list) => list.split(',').map((range) => range.trim()))
  .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()], { error: 'must be address ranges, such as 10.0.0.0/24' })));

/** The environment of every service; a service's own settings extend it. Checked before anything listens. */
export const ServiceConfig = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((list) => list.split(',')),
  KAFKA_PREFIX: z.string().default(''),
  OIDC_ISSUER: z.url(),
  OIDC_JWKS_URL: z.url(),
  OIDC_AUDIENCE: z.string().default('jucai-api'),
  JUCAI_MODE: Mode.default('production'),
  FILES_DIR: z.string().min(1),
  DATA_KEY: z.base64().refine((key) => Buffer.from(key, 'base64').length === 32, 'must be 32 bytes in base64'),
  /** From where `X-Forwarded-For` is believed: the gateway, and nothing that a client may use itself. */
  TRUSTED_PROXIES: AddressRanges.prefault('127.0.0.0/8,::1/128'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type ServiceConfig = z.infer<typeof ServiceConfig>;

/** Injection token of the checked environment. */
export const SERVICE_CONFIG = Symbol('SERVICE_CONFIG');
/** Injection token of the service's name, such as `reports`. */
export const SERVICE_NAME = Symbol('SERVICE_NAME');

/** Reads the environment by a schema; names every missing or wrong variable at once, never its value. */
export function readConfig<T extends z.ZodType>(schema: T, environment: NodeJS.ProcessEnv = process.env): z.infer<T> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${lines.join('\n')}`);
}
