import { useTranslate } from 'ra-core';
import { joined } from '../components/format.js';
import { useT, useWord } from '../app/i18n/translate.js';

/** An act in words: `report.submit` is 提交工作报告. */
export const useAct = () => {
  const translate = useTranslate();
  const word = useWord();
  return (action: string) => {
    // A refused event says its cause behind the act; the cause is for the sender.
    const [thing = '', verb = ''] = action.split('.');
    const whole = `auditAct.${thing}.${verb}`;
    const phrase = translate(whole, { _: whole });
    if (phrase !== whole) return phrase;
    const done = word('auditVerb', verb);
    return `${done}${/[a-z]$/i.test(done) ? ' ' : ''}${word('auditThing', thing)}`;
  };
};

/** A kind of record in words; services name it as their table. */
export const useThing = () => {
  const word = useWord();
  return (recordType: string) => word('auditThing', recordType.replaceAll('_', '-'));
};

/** Kinds of records that the trail is mostly asked about. */
export const auditedKinds = [
  'unit',
  'person',
  'assignment',
  'department_system',
  'campaign',
  'template',
  'report',
  'snapshot',
  'leading_group',
  'meeting',
  'agenda_item',
  'resolution',
  'minutes',
  'action_item',
  'progress_report',
  'hand_in',
  'stored_file',
  'department_event',
  'dead_letter',
];

const FIELDS_IN_A_CELL = 4;

const resourceOf: Record<string, string> = {
  unit: 'organizations/units',
  person: 'organizations/people',
  assignment: 'organizations/assignments',
  department_system: 'organizations/department-systems',
  dead_letter: 'integration/dead-letters',
  report: 'reports/reports',
  campaign: 'reports/campaigns',
  template: 'reports/templates',
  meeting: 'meetings/meetings',
  action_item: 'meetings/action-items',
  resolution: 'meetings/resolutions',
};

/** Fields in words: as their record's page calls them, else as the trail does; a cell names the first few, `whole` names all. */
export const useFieldNames = () => {
  const translate = useTranslate();
  const t = useT();
  const nameOf = (field: string, recordType: string | null) =>
    [`resources.${resourceOf[recordType ?? ''] ?? ''}.fields.${field}`, `auditFields.${field}`]
      .map((key) => [key, translate(key, { _: key })])
      .find(([key, name]) => name !== key)?.[1] ?? field;
  return (fields: string[], recordType: string | null, whole = false) => {
    const names = [...new Set(fields.map((field) => nameOf(field, recordType)))];
    const named = whole ? names : names.slice(0, FIELDS_IN_A_CELL);
    const others = names.length - named.length;
    return joined([...named, ...(others ? [t('audit.otherFields', { count: others })] : [])]) || '—';
  };
};
