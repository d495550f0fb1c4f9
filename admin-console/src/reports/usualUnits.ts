/** Usual units of measure, so that the English one need not be typed twenty times. */
export const usualUnits: readonly (readonly [zh: string, en: string])[] = [
  ['人', 'persons'],
  ['人次', 'person-times'],
  ['人/万人', 'per 10,000'],
  ['个', 'number'],
  ['家', 'employers'],
  ['项', 'items'],
  ['套', 'flats'],
  ['件', 'cases'],
  ['次', 'times'],
  ['%', '%'],
  ['万元', '10,000 yuan'],
  ['亿元', '100 million yuan'],
  ['元', 'yuan'],
  ['天', 'days'],
  ['无', 'none'],
];

/** English of a usual unit. */
export const englishUnit = (unit: string): string | undefined => usualUnits.find(([zh]) => zh === unit)?.[1];
