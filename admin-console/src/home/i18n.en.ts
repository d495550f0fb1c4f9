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
      missing: '%{service}: the to-dos can’t be read at the moment; trying again by itself.',
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
      'report-overdue': 'Overdue report',
      'report-extension-requested': 'Extension asked for',
      notice: 'Meeting notice',
      receipt: 'Receipt of a notice',
      'action-item': 'Action item',
      progress: 'Progress report',
      extension: 'Extension',
      verification: 'Verification',
      minutes: 'Minutes',
      resolution: 'Resolution',
      fallback: 'Matter',
    },
  },
};
