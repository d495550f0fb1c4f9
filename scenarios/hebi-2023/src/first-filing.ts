import type { ScenarioFiling } from './report.schemas.js';

export type FiledValues = Readonly<Record<string, number | null>>;

/** What was filed first: the accepted values with each correction taken back. */
export function firstValuesOf(filing: ScenarioFiling): FiledValues {
  const values = { ...filing.values };
  for (const step of filing.history) {
    if (step.action !== 'correct') continue;
    for (const correction of step.corrections)
      if ('indicator' in correction) values[correction.indicator] = correction.from;
  }
  return values;
}

/** The narrative of a section as it was first submitted. */
export function firstNarrativesOf(filing: ScenarioFiling): Readonly<Record<string, string>> {
  const narratives: Record<string, string> = { ...filing.narratives };
  for (const step of filing.history) {
    if (step.action !== 'correct') continue;
    for (const correction of step.corrections) {
      if ('indicator' in correction) continue;
      narratives[correction.section] = (narratives[correction.section] ?? '').replace(
        correction.replace,
        correction.was,
      );
    }
  }
  return narratives;
}
