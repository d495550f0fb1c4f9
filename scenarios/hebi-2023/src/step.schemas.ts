import { z } from 'zod';
import { Account } from '@jucai/contracts';
import { Day, DemonstrationLabel, LocalName, StepName, Text } from './values.schemas.js';

const ScenarioStep = z.strictObject({
  name: StepName,
  on: Day,
  /** An account, or the code of a department system. */
  by: Account,
  /** What the driver does: `<service>.<act>`. */
  do: z.string().regex(/^(organizations|reports|meetings|integration)\.[a-z][a-z.-]+$/),
  /** The file that holds the content, and the part of it after `#`. */
  ref: Text,
  /** One line of the printed account. */
  text: Text,
});

export const StepsFile = z.strictObject({
  label: DemonstrationLabel,
  acts: z.array(z.strictObject({ code: Text, title: LocalName, steps: z.array(ScenarioStep).min(1) })),
});
