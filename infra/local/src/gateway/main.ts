import { createGateway } from './gateway.js';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const app = await createGateway({
  consoleDir: required('CONSOLE_DIR'),
  keycloak: required('KEYCLOAK_ADDRESS'),
  services: JSON.parse(required('SERVICE_ADDRESSES')) as Record<string, string[]>,
  trustedProxies: process.env.TRUSTED_PROXIES?.split(',').flatMap((range) => range.trim() || []),
  bodyLimit: process.env.BODY_LIMIT ? Number(process.env.BODY_LIMIT) : undefined,
  answerTimeoutMs: process.env.ANSWER_TIMEOUT_MS ? Number(process.env.ANSWER_TIMEOUT_MS) : undefined,
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
// By name, so that both loopback addresses are served: browsers may try either first.
await app.listen({ host: process.env.HOST ?? 'localhost', port: Number(required('PORT')) });
