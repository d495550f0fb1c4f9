import { homeZh } from '../../home/i18n.zh.js';
import { integrationZh } from '../../integration/i18n.zh.js';
import { meetingsZh } from '../../meetings/i18n.zh.js';
import { organizationsZh } from '../../organizations/i18n.zh.js';
import { reportsZh } from '../../reports/i18n.zh.js';
import { raZh } from './ra.zh.js';
import { shellZh } from './shell.zh.js';

/** All Chinese messages: the tree that English must match key by key. One pair of files per folder, merged here. */
export const zh = {
  ...raZh,
  ...shellZh,
  ...homeZh.own,
  ...meetingsZh.own,
  ...organizationsZh.own,
  ...reportsZh.own,
  ...integrationZh.own,
  resources: {
    ...meetingsZh.resources,
    ...organizationsZh.resources,
    ...reportsZh.resources,
    ...integrationZh.resources,
  },
};
