import { useSyncExternalStore } from 'react';

const print = window.matchMedia('print');
let asked = false;

const follow = (redraw: () => void) => {
  const turn = ({ type }: Event) => {
    asked = type === 'beforeprint';
    redraw();
  };
  window.addEventListener('beforeprint', turn);
  window.addEventListener('afterprint', turn);
  print.addEventListener('change', redraw);
  return () => {
    window.removeEventListener('beforeprint', turn);
    window.removeEventListener('afterprint', turn);
    print.removeEventListener('change', redraw);
  };
};

/** Whether the page is being put on paper, which is white whatever the screen is: drawn in time, before the browser takes the page. */
export const usePrinting = () => useSyncExternalStore(follow, () => asked || print.matches);
