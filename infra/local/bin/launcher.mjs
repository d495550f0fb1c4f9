// Read when the process begins: later it may be too late to tell.
const launcher = process.ppid;

/**
 * True when the npm that ran this process is gone. A SIGTERM to npm reaches only the shell between it and us, which dies
 * without handing it on: everything would go on running unseen. A process that was not run by npm may outlive its shell.
 */
export const isAbandoned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== launcher;
