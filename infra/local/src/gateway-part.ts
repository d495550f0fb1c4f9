import path from 'node:path';
import { baseEnvironment } from './run-step.js';
import type { PartSpec } from './supervised-part.js';

interface GatewayOptions {
  readonly checkout: string;
  readonly port: number;
  readonly keycloak: string;
  /** Addresses of each service's replicas. */
  readonly services: Readonly<Record<string, readonly string[]>>;
}

/** How to run the gateway. */
export function gatewayPart(options: GatewayOptions): PartSpec {
  const healthUrl = `http://localhost:${options.port}/gateway/health`;
  return {
    name: 'gateway',
    command: process.execPath,
    args: ['--max-old-space-size=256', path.join(import.meta.dirname, 'gateway/main.js')],
    env: {
      ...baseEnvironment(),
      NODE_ENV: 'production',
      PORT: String(options.port),
      CONSOLE_DIR: path.join(options.checkout, 'admin-console/dist'),
      KEYCLOAK_ADDRESS: options.keycloak,
      SERVICE_ADDRESSES: JSON.stringify(options.services),
    },
    cwd: import.meta.dirname,
    port: options.port,
    healthUrl,
    isReady: async () => {
      const response = await fetch(healthUrl, { signal: AbortSignal.timeout(2_000) });
      return response.ok && ((await response.json()) as { part?: string }).part === 'gateway';
    },
  };
}
