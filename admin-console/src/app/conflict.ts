import type { RaRecord } from 'ra-core';

/** Two versions of a record between which the user must choose. */
export interface Conflict {
  resource: string;
  /** What the user wrote; for a command, what the user saw. */
  mine: Record<string, unknown>;
  theirs: RaRecord;
  kind: 'edit' | 'command';
}

/** What the user chose: write anyway, take what is there, or go back to the form. */
export type Choice = 'mine' | 'theirs' | 'back';

/** The user saw what had changed and left the command undone. */
export class Withdrawn extends Error {}

type Asker = (conflict: Conflict) => Promise<Choice>;

let asker: Asker = () => Promise.resolve('back');

/** The dialog on screen announces itself here; the data provider asks it. */
export const answerConflictsWith = (next: Asker) => {
  asker = next;
};

/** Shows both versions and waits for the user's choice. */
export const askAbout: Asker = (conflict) => asker(conflict);
