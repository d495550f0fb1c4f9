import { appendFileSync } from 'node:fs';

/** Adds one line of totals for each jest run to the file named by JUCAI_TEST_TOTALS; `npm test` sums them up. */
export default class TotalsReporter {
  /**
   * @param {unknown} _contexts
   * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} results
   */
  onRunComplete(_contexts, results) {
    const file = process.env.JUCAI_TEST_TOTALS;
    if (!file) return;
    // A suite that could not even be loaded ran no test, so it is counted as one that failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    appendFileSync(file, `${JSON.stringify({ passed: results.numPassedTests, failed })}\n`);
  }
}
