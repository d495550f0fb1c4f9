/** Statement and parameters; never named, so that no plan of one caller's scope serves another's. */
export interface Query {
  readonly text: string;
  readonly values?: readonly unknown[];
}
