import type { Translated } from '../app/i18n/keys.js';
import type { homeZh } from './i18n.zh.js';

export const homeEn: Translated<typeof homeZh> = {
  own: {
    home: {
      title: 'To do',
      count: '%{count} to do',
      overdue: '%{count} overdue',
      soon: '%{count} due soon',
      empty: 'Nothing to do at present',
      emptyHint: 'Whatever needs you will appear here by itself; no need to reload.',
      missing:
        '%{services}: the to-dos can’t be read at the moment, so the list is not complete; trying again by itself.',
      as: 'Handled for %{unit}',
      matter: 'Matter',
      kind: 'Kind',
      unit: 'Unit',
      light: 'State',
      deadline: 'Deadline',
      updated: 'Updated %{time}',
    },
    todoKinds: {
      'report-to-file': 'File a report',
      'report-returned': 'Returned report',
      'report-reminder': 'Reminder',
      'report-to-review': 'Review a report',
      'report-extension-refused': 'Extension refused',
      'report-overdue': 'Overdue report',
      'report-extension-requested': 'Extension asked for',
      'agenda-to-approve': 'Approve an agenda',
      'notice-to-answer': 'Answer a notice',
      'leave-to-approve': 'Decide on leave',
      'minutes-to-approve': 'Approve minutes',
      'minutes-to-sign': 'Sign minutes',
      'minutes-to-issue': 'Issue minutes',
      'minutes-to-acknowledge': 'Acknowledge minutes',
      'action-item-to-accept': 'Sign for an action item',
      'action-item-open': 'Action item',
      'action-item-rejected': 'Action item sent back',
      'action-item-not-ours': 'Decide on “not ours”',
      'extension-to-decide': 'Decide an extension',
      'action-item-to-verify': 'Verify an action item',
      'action-item-overdue': 'Overdue action item',
      'resolution-refused': 'Resolution refused',
      fallback: 'Matter',
    },
  },
};
