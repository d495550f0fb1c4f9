import { describeServiceContract } from '@jucai/testing';
import { service } from './service.js';

describeServiceContract(service, new URL('../', import.meta.url));
