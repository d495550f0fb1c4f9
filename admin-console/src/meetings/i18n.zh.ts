import { actionItemZh } from './actionItem.zh.js';

export const meetingsZh = {
  own: { ...actionItemZh.own },
  resources: { ...actionItemZh.resources },
};
