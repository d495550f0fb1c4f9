/** A text for `like`, in which nothing stands for other characters. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
