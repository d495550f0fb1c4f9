/** The kind of data in an event's type: `jucai.department.statistics.value.v1` is `statistics.value`. */
export const eventKind = (type: string) => type.replace(/^jucai\.department\./, '').replace(/\.v\d+$/, '');
