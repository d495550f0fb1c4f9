import { z } from 'zod';
import { blank, lines } from './meetingForms.js';

const person = z.object({ unit: blank, name: z.string().trim().min(1).max(50) });
const matter = z.object({
  title: blank,
  text: z.string().trim().min(1).max(4_000),
  leadUnits: lines.default([]),
  cooperatingUnits: lines.default([]),
  dueOn: blank,
});

/** The text of minutes. Units and persons are written as they stand in the document, so they are words here. */
export const minutesForm = z.object({
  title: blank,
  intro: lines.refine((all) => all.length > 0),
  sections: z.array(
    z.object({
      kind: z.enum(['heard', 'reviewed', 'studied', 'agreed', 'required']),
      heading: blank,
      paragraphs: lines.default([]),
      matters: z.array(matter).default([]),
    }),
  ),
  attendance: z.object({
    attended: z.array(person).default([]),
    onLeave: z.array(person).default([]),
    satIn: z.array(person).default([]),
  }),
});

/** To whom the minutes go. */
export const issueForm = z.object({ distribution: z.array(z.string()).min(1) });
