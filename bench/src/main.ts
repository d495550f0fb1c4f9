import { end } from './at-end.js';
import { drain } from './drain.js';
import { printMachine } from './figures.js';
import { ingest } from './ingest.js';
import { latency } from './latency.js';
import { growth, lists } from './lists.js';
import { memory } from './memory.js';
import { shares } from './shares.js';

const questions: Record<string, () => Promise<void>> = {
  lists,
  growth,
  shares,
  latency,
  drain,
  ingest,
  memory,
};

const question = questions[process.argv[2] ?? ''];
if (!question) {
  console.log(`npm run bench -- <question>; the questions: ${Object.keys(questions).join(', ')}`);
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().then(() => process.exit(1)));
printMachine();
try {
  await question();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
await end();
process.exit();
