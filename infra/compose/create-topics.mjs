// Creates the missing topics on the broker that listens on this machine's port.
import { ensureTopics } from '../local/dist/kafka.js';

await ensureTopics(Number(process.argv[2]));
