const works: (() => unknown)[] = [];
let ending: Promise<void> | null = null;

/** To be undone when the program ends, however it ends; last first. */
export const atEnd = (work: () => unknown): void => void works.push(work);

/** A signal that comes while the program ends waits for the same end. */
export const end = (): Promise<void> => (ending ??= undoAll());

async function undoAll(): Promise<void> {
  for (let work = works.pop(); work; work = works.pop()) {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
}
