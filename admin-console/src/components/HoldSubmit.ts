import { createContext, useContext, useEffect } from 'react';

/** Counts what the surrounding form has to wait for; without a form nobody waits. */
export const HoldSubmit = createContext<(more: number) => void>(() => undefined);

/** Adds up what `HoldSubmit` is told. */
export const held = (sum: number, more: number) => sum + more;

/** While busy, the surrounding form can't be sent: it would go without what is still on its way. */
export const useHoldSubmit = (busy: boolean) => {
  const hold = useContext(HoldSubmit);
  useEffect(() => {
    if (!busy) return undefined;
    hold(1);
    return () => hold(-1);
  }, [busy, hold]);
};
