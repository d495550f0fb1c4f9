/** An indicator as a rule names it: people by its number, the service by its code. */
export interface Numbered {
  code: string;
}

const name = /\b[a-z][A-Za-z0-9]*\b/g;
const place = /[[【]\s*(\d{1,3})\s*[\]】]/g;
const lone = /(?<![<>=!])=(?!=)/g;

/** An expression as people write it: `[4] + [5] = [3]`. */
export const shownRule = (expression: string, indicators: readonly Numbered[]): string =>
  expression
    .replace(name, (word) => {
      const index = indicators.findIndex(({ code }) => code === word);
      return index < 0 ? word : `[${index + 1}]`;
    })
    .replaceAll('==', '=');

/** The same as the service takes it; a number that no indicator has stays as it was typed. */
export const storedRule = (typed: string, indicators: readonly Numbered[]): string =>
  typed
    .replace(place, (whole, number: string) => indicators[Number(number) - 1]?.code ?? whole)
    .replaceAll('≤', '<=')
    .replaceAll('≥', '>=')
    .replaceAll('≠', '!=')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(lone, '==');

/** Whether a number is left that no indicator has. */
export const namesNothing = (expression: string): boolean => /[[\]【】]/.test(expression);
