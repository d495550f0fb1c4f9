import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunningParts } from './running-parts.js';
import {
  bootstrap,
  migrate,
  replicaName,
  type ServiceName,
  servicePart,
  type ServiceSurroundings,
} from './services.js';

/** The services of one runtime, each in as many replicas. */
export class ServiceParts {
  constructor(
    readonly names: readonly ServiceName[],
    private readonly replicas: number,
  ) {}

  /** The names of a service's parts. */
  partsOf(service: ServiceName): string[] {
    return Array.from({ length: this.replicas }, (_, index) => replicaName(service, index + 1));
  }

  get partNames(): string[] {
    return this.names.flatMap((service) => this.partsOf(service));
  }

  /** Where the gateway finds them. */
  addresses(port: (part: string) => number): Record<string, string[]> {
    return Object.fromEntries(
      this.names.map((service) => [service, this.partsOf(service).map((part) => `http://127.0.0.1:${port(part)}`)]),
    );
  }

  async migrate(around: ServiceSurroundings): Promise<void> {
    for (const service of this.names) await migrate(around, service);
  }

  /** Noted in the data folder, so that a later start need not ask. */
  async bootstrapOnce(around: ServiceSurroundings): Promise<void> {
    const mark = path.join(around.dataDir, 'bootstrapped');
    if (!this.names.includes('organizations') || existsSync(mark)) return;
    await bootstrap(around);
    writeFileSync(mark, new Date().toISOString());
  }

  start(
    parts: RunningParts,
    around: ServiceSurroundings,
    order: number,
    port: (part: string) => number,
  ): Promise<void> {
    return parts.together(
      this.names.flatMap((service) =>
        this.partsOf(service).map(
          (part, index) => () => parts.launch(order, servicePart(around, service, index + 1, port(part))),
        ),
      ),
    );
  }
}
