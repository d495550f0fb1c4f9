// Read when the process begins: later it may be too late to tell.
const launcher = process.ppid;

/**
 * True when the npm that ran this process is gone. npm does not hand a SIGTERM on, so whoever stops `npm start` that way
 * would leave everything running without knowing. A process that was not run by npm may outlive its shell.
 */
export const isAbandoned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== launcher;
