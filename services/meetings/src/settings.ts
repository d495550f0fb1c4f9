/**
 * Working-day defaults of the field (工作惯例), each with where it comes from. They are constants until a group's own rules
 * differ; nothing else in the service names a number of days.
 */

/** 会议通知一般提前5个工作日发出: practice of talent offices. A shorter one is marked so. */
export const NOTICE_WORKING_DAYS = 5;
/** 不足3个工作日须说明理由: practice of talent offices. */
export const NOTICE_WITHOUT_REASON_WORKING_DAYS = 3;
/** 会议材料提前2个工作日送达: practice of talent offices. */
export const MATERIALS_WORKING_DAYS = 2;
/** 不属于本单位职责的，2个工作日内提出. */
export const NOT_OURS_WORKING_DAYS = 2;
/** 延期须在到期前5个工作日申请. */
export const EXTENSION_WORKING_DAYS = 5;
/** 延期不超过两次. */
export const EXTENSIONS_AT_MOST = 2;
/** 报结后5个工作日内核查. */
export const VERIFICATION_WORKING_DAYS = 5;
/** 每月25日前反馈进展. */
export const PROGRESS_DAY = 25;
/** The light turns yellow this many working days before the due day, as in the office's supervision rules. */
export const WARN_WORKING_DAYS = 5;
/** 到期前7、3、1个工作日提醒. */
export const REMIND_WORKING_DAYS = [7, 3, 1] as const;
/** 逾期满5个工作日，向上级和人才办升级提示. */
export const ESCALATE_WORKING_DAYS = 5;
/** 进展反馈到期前3个工作日提醒. */
export const PROGRESS_REMIND_WORKING_DAYS = 3;
/** When in the day a reminder goes out, Asia/Shanghai: as offices open. */
export const REMIND_AT = '09:00:00+08:00';
