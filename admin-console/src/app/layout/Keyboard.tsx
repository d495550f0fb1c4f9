import { lazy, Suspense, useEffect, useState } from 'react';

// Not part of the first load: they travel when somebody first asks for them.
const CommandPalette = lazy(() => import('../../components/CommandPalette.js'));
const KeyboardHelp = lazy(() => import('../../components/KeyboardHelp.js'));

const paletteEvent = 'jucai:palette';
const helpEvent = 'jucai:help';

/** Opens the way to any page, as Ctrl-K does. */
export const openPalette = () => window.dispatchEvent(new Event(paletteEvent));

/** Opens the list of keyboard shortcuts, as `?` does. */
export const openHelp = () => window.dispatchEvent(new Event(helpEvent));

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys that work on every page: Ctrl-K, `/` and `?`. */
export const Keyboard = () => {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  useEffect(() => {
    const showPalette = () => setOpen('palette');
    const showHelp = () => setOpen('help');
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        showPalette();
      } else if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]');
        if (!search) return;
        event.preventDefault();
        search.focus();
      } else if (event.key === '?') {
        showHelp();
      }
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener(paletteEvent, showPalette);
    window.addEventListener(helpEvent, showHelp);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(paletteEvent, showPalette);
      window.removeEventListener(helpEvent, showHelp);
    };
  }, []);
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === 'palette' && <CommandPalette onClose={close} />}
      {open === 'help' && <KeyboardHelp onClose={close} />}
    </Suspense>
  );
};
