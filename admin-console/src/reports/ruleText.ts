/** An indicator as a rule names it: people by its number, the service by its code. */
export interface Numbered {
  code: string;
}

// A text in quotation marks is the code of a choice; what stands before a bracket is a function.
const word = /"(?:\\.|[^"\\])*"|\b[A-Za-z][A-Za-z0-9]*\b(?!\s*\()/g;
const connectives = ['and', 'or', 'not', 'if', 'then', 'else'];
const madeCode = /^i[0-9a-f]{8}$/;
const nobody = '[?]';
const place = /[[【]\s*(\d{1,3})\s*[\]】]/g;
const lone = /(?<![<>=!])=(?!=)/g;

/** An expression as people write it: `[4] + [5] = [3]`. */
export const shownRule = (expression: string, indicators: readonly Numbered[]): string =>
  expression
    .replace(word, (name) => {
      const index = indicators.findIndex(({ code }) => code === name);
      if (index >= 0) return `[${index + 1}]`;
      // A code that the editor made says nothing to people; anything else may still be in the middle of being typed.
      return madeCode.test(name) ? nobody : name;
    })
    .replaceAll('==', '=')
    .replaceAll('<=', '≤')
    .replaceAll('>=', '≥')
    .replaceAll('!=', '≠');

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

/** An expression after an indicator is gone: a gap where it was named. */
export const withoutIndicator = (expression: string, gone: string): string =>
  expression.replace(word, (name) => (name === gone ? nobody : name));

/** Whether a number or a name is left that no indicator has. */
export const namesNothing = (expression: string, indicators: readonly Numbered[]): boolean =>
  /[[\]【】]/.test(expression) ||
  (expression.match(word) ?? []).some(
    (name) => !name.startsWith('"') && !connectives.includes(name) && !indicators.some(({ code }) => code === name),
  );
