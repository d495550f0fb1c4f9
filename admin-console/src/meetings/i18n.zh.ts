import { actionItemZh } from './actionItem.zh.js';
import { meetingZh } from './meeting.zh.js';
import { minutesZh } from './minutes.zh.js';
import { registerZh } from './register.zh.js';
import { sessionZh } from './session.zh.js';

export const meetingsZh = {
  own: { ...actionItemZh.own, ...meetingZh.own, ...minutesZh.own, ...registerZh.own, ...sessionZh.own },
  resources: {
    ...actionItemZh.resources,
    ...meetingZh.resources,
    ...minutesZh.resources,
    ...registerZh.resources,
    ...sessionZh.resources,
  },
};
