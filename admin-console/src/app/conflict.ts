import type { RaRecord } from 'ra-core';

/** Two versions of a record between which the user must choose. */
export interface Conflict {
  /** Under which name its fields have their words. */
  resource: string;
  /** What the user wrote; for a command, what the user saw. */
  mine: Record<string, unknown>;
  theirs: RaRecord;
  kind: 'edit' | 'command';
}

/** What the user chose: write anyway, take what is there, or go back to the form. */
export type Choice = 'mine' | 'theirs' | 'back';

/** The user saw what had changed and left it at that. */
export class Withdrawn extends Error {}

/** Waits for an act: false when the user withdrew it at a conflict, which is nobody's failure. */
export const carriedOut = async (act: Promise<unknown>): Promise<boolean> => {
  try {
    await act;
    return true;
  } catch (failure) {
    if (failure instanceof Withdrawn) return false;
    throw failure;
  }
};

type Asker = (conflict: Conflict) => Promise<Choice>;

let asker: Asker = () => Promise.resolve('back');

/** The dialog on screen announces itself here; the data provider asks it. */
export const answerConflictsWith = (next: Asker) => {
  asker = next;
};

/** Shows both versions and waits for the user's choice. */
export const askAbout: Asker = (conflict) => asker(conflict);
