// Whether the process of this container is ready: asks its own port, never the gateway.
const path = process.argv[2] ?? '/health/ready';
const ready = await fetch(`http://127.0.0.1:${process.env.PORT}${path}`, { signal: AbortSignal.timeout(3_000) })
  .then(({ ok }) => ok)
  .catch(() => false);
process.exit(ready ? 0 : 1);
