import raEn from 'ra-language-english';
import { homeEn } from '../../home/i18n.en.js';
import { integrationEn } from '../../integration/i18n.en.js';
import { meetingsEn } from '../../meetings/i18n.en.js';
import { organizationsEn } from '../../organizations/i18n.en.js';
import { reportsEn } from '../../reports/i18n.en.js';
import type { Messages } from './keys.js';
import { shellEn } from './shell.en.js';

/** All English messages; a key that Chinese has and English lacks is a compile error. */
export const en: Messages = {
  ...raEn,
  ...shellEn,
  ...homeEn.own,
  ...meetingsEn.own,
  ...organizationsEn.own,
  ...reportsEn.own,
  ...integrationEn.own,
  resources: {
    ...meetingsEn.resources,
    ...organizationsEn.resources,
    ...reportsEn.resources,
    ...integrationEn.resources,
  },
};
