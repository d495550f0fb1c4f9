import { useTranslate } from 'ra-core';
import { joined } from '../components/format.js';
import { useT, useWord } from '../app/i18n/translate.js';

/** An act in words: `report.submit` is 提交工作报告. */
export const useAct = () => {
  const word = useWord();
  return (action: string) => {
    const dot = action.lastIndexOf('.');
    const [thing, verb] = [action.slice(0, Math.max(dot, 0)), action.slice(dot + 1)];
    return `${word('auditVerb', verb)}${/[a-z]$/i.test(word('auditVerb', verb)) ? ' ' : ''}${word('auditThing', thing)}`;
  };
};

const resourceOf: Record<string, string> = {
  unit: 'organizations/units',
  assignment: 'organizations/assignments',
  'dead-letter': 'integration/dead-letters',
};

/** Names of changed fields as the forms call them; fields that no form shows are only counted. */
export const useFieldNames = () => {
  const translate = useTranslate();
  const t = useT();
  return (fields: string[], recordType: string | null) => {
    if (!fields.length) return '—';
    const known = fields.flatMap((field) => {
      const key = `resources.${resourceOf[recordType ?? ''] ?? ''}.fields.${field}`;
      const name = translate(key, { _: key });
      return name === key ? [] : [name];
    });
    const others = fields.length - known.length;
    return joined([...known, ...(others ? [t('audit.otherFields', { count: others })] : [])]);
  };
};
