const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the stories need the running system (npm test -- --system)`);
  return value;
};

/** The data folder of the running system. */
export const dataDir = (): string => required('JUCAI_DATA_DIR');
