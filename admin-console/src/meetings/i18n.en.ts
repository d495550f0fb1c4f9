import type { Translated } from '../app/i18n/keys.js';
import { actionItemEn } from './actionItem.en.js';
import type { meetingsZh } from './i18n.zh.js';

export const meetingsEn: Translated<typeof meetingsZh> = {
  own: { ...actionItemEn.own },
  resources: { ...actionItemEn.resources },
};
