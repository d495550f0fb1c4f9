import { type PartSpec, SupervisedPart } from './supervised-part.js';

/** The parts that run, from the first start to the last stop. */
export class RunningParts {
  readonly #parts: SupervisedPart[] = [];
  readonly #aborting = new AbortController();

  constructor(
    private readonly dataDir: string,
    private readonly report: (line: string) => void,
    /** Whatever is starting ends at once, so that its step fails and the start with it. */
    interrupt?: AbortSignal,
  ) {
    interrupt?.addEventListener('abort', () => void this.stop(), { once: true });
    if (interrupt?.aborted) this.#aborting.abort();
  }

  /** Aborted as soon as the parts are being stopped. */
  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  /** Starts a part and resolves when it serves; those of a lower order are stopped after it. */
  async launch(order: number, spec: PartSpec): Promise<void> {
    this.signal.throwIfAborted();
    const part = new SupervisedPart(this.dataDir, order, spec);
    this.#parts.push(part);
    const startedAt = Date.now();
    await part.start();
    this.report(`${spec.name} 就绪 / ready (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  }

  /** Runs steps side by side; the first failure interrupts the others and is the one that is told. */
  async together(steps: readonly (() => Promise<void>)[]): Promise<void> {
    const failures: unknown[] = [];
    await Promise.all(
      steps.map((step) =>
        step().catch(async (error: unknown) => {
          failures.push(error);
          await this.stop();
        }),
      ),
    );
    if (failures.length > 0) throw failures[0];
  }

  async stop(): Promise<void> {
    this.#aborting.abort();
    const highestFirst = [...this.#parts].sort((a, b) => b.record.order - a.record.order);
    for (const order of new Set(highestFirst.map((part) => part.record.order))) {
      await Promise.all(highestFirst.filter((part) => part.record.order === order).map((part) => part.stop()));
    }
  }
}
