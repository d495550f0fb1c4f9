/** A step of the runtime failed; the message is the one sentence that the user is shown. */
export class StepError extends Error {
  constructor(
    message: string,
    /** Where the details are. */
    readonly logFile?: string,
  ) {
    super(message);
  }
}

/** The sentence for any failure; a full disk is named as such wherever it shows. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const full =
    (error as NodeJS.ErrnoException | undefined)?.code === 'ENOSPC' || /no space left on device/i.test(message);
  const sentence = full ? `磁盘已满，请清理后再试 / the disk is full: ${message}` : message;
  return error instanceof StepError && error.logFile ? `${sentence}（日志 / log: ${error.logFile}）` : sentence;
}
