import type { z } from 'zod';
import type { LocalText } from '../define-event.js';
import { StatisticsValue } from './department-event.v1.js';

/** What a department system may send: the contract that both sides keep. */
export interface DepartmentEventType {
  /** Short name, as a system's registration lists it. */
  readonly name: string;
  readonly version: number;
  /** CloudEvents `type`. */
  readonly type: `jucai.department.${string}`;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly data: z.ZodObject;
  readonly example: object;
}

/** Every type and version that is accepted; old versions go on working beside new ones. */
export const departmentEventTypes: readonly DepartmentEventType[] = [
  {
    name: 'statistics.value',
    version: 1,
    type: 'jucai.department.statistics.value.v1',
    title: { zh: '统计数值', en: 'Statistics value' },
    summary: {
      zh: '一个单位在一个时期内某项指标的数值；被采纳后预填到该单位的工作报告',
      en: 'One figure of one unit for one period; once accepted it prefills the indicator of that unit’s report',
    },
    data: StatisticsValue,
    example: { unitCode: 'xunxian', period: '2022', indicatorCode: 'newPhd', value: '12' },
  },
];
