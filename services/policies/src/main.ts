import { runService } from '@jucai/service-kit';
import { service } from './service.js';

await runService(service);
