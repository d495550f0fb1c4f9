import { describeServiceContract } from '@jucai/testing';
import { keycloakAway } from '../test/start-organizations.js';
import { service } from './service.js';

describeServiceContract(service, new URL('../', import.meta.url), { environment: keycloakAway });
