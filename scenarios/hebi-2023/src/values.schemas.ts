import { z } from 'zod';
import { Account } from '@jucai/contracts';

/** Every file says at its head that its content is made up for demonstration. */
export const DemonstrationLabel = z.literal('演示数据');

export const Text = z.string().trim().min(1);
export const LocalName = z.strictObject({ zh: Text, en: Text });
export const Day = z.iso.date();

/** The name of one step of the story: unique, and the key under which its request is sent again. */
export const StepName = z.string().regex(/^[a-z][a-z0-9-]{2,79}$/);

/** The code of an indicator, usable as a name in a rule's expression. */
export const IndicatorCode = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

export const SectionCode = z.enum(['work', 'results', 'problems', 'next']);

/** Who does a step, and on which business day. */
export const stepShape = { step: StepName, on: Day, by: Account };
