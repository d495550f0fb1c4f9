import base from '../../jest.config.base.mjs';

// Real servers on a machine that others use too: the limit is there to end what hangs, not to measure.
export default { ...base, testTimeout: 60_000 };
