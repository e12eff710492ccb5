/**
 * Calls back once the focus has left an element for good. A control that is replaced loses the focus to nothing for a moment, so
 * the new place is looked at a turn later.
 */
export function onceLeft(event: FocusEvent, left: () => void): void {
  const inside = event.currentTarget as HTMLElement;
  const to = event.relatedTarget as Node | null;
  if (to && inside.contains(to)) return;
  window.setTimeout(() => {
    if (!inside.contains(document.activeElement)) left();
  });
}
