import type { zh } from './zh.js';

/** The same tree of keys with any words: what a translation of `T` must have, no key missing and none too many. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** All messages of one language. Chinese is the tree, English must match it. */
export type Messages = Translated<typeof zh>;

type Path<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string];

/** Every key of our own tree; a key that doesn't exist is a compile error. React-admin's own keys are not meant for pages. */
export type Key = Path<Omit<typeof zh, 'ra'>>;

/** Groups of keys (`<folder>.commands.<verb>`) that hold the words of a command: `label`, `hint`, `submit`, `done`. */
export type CommandWords = Key extends infer K
  ? K extends `${infer P}.commands.${infer V}.submit`
    ? `${P}.commands.${V}`
    : never
  : never;

/** Groups of keys that hold the words of a list of values, such as states. */
export type WordGroup = Key extends infer K ? (K extends `${infer P}.fallback` ? P : never) : never;
