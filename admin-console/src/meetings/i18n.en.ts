import type { Translated } from '../app/i18n/keys.js';
import { actionItemEn } from './actionItem.en.js';
import type { meetingsZh } from './i18n.zh.js';
import { meetingEn } from './meeting.en.js';
import { minutesEn } from './minutes.en.js';
import { registerEn } from './register.en.js';
import { sessionEn } from './session.en.js';

export const meetingsEn: Translated<typeof meetingsZh> = {
  own: { ...actionItemEn.own, ...meetingEn.own, ...minutesEn.own, ...registerEn.own, ...sessionEn.own },
  resources: {
    ...actionItemEn.resources,
    ...meetingEn.resources,
    ...minutesEn.resources,
    ...registerEn.resources,
    ...sessionEn.resources,
  },
};
