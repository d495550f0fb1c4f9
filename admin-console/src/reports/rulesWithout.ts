import { withoutIndicator } from './ruleText.js';
import type { RuleRow } from './templateForm.js';

/**
 * The rules of a template after an indicator is gone. A rule about changes of that one alone goes with it: without a
 * scope it would mean every indicator.
 */
export const rulesWithout = (rules: RuleRow[], gone: string): RuleRow[] =>
  rules.flatMap((rule) => {
    const indicatorCodes = rule.indicatorCodes.filter((code) => code !== gone);
    if (rule.kind === 'change' && rule.indicatorCodes.length > 0 && indicatorCodes.length === 0) return [];
    return [{ ...rule, indicatorCodes, expression: withoutIndicator(rule.expression, gone) }];
  });
