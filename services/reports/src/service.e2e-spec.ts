import { describeServiceContract } from '@jucai/testing';
import { jest } from '@jest/globals';
import { service } from './service.js';

// Every route is asked with every forged token: many requests in one test.
jest.setTimeout(60_000);

describeServiceContract(service, new URL('../', import.meta.url));
