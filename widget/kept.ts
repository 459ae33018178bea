/** What a reader has done stays through a drawing: where the focus is, and what is open. */

/**
 * Remembers the focus before a drawing. What it returns gives it back: a control that went away hands
 * it on to the one that leads to the same place, or to the heading of what has come.
 */
export function refocus(shadow: ShadowRoot): () => void {
  const focused = shadow.activeElement as HTMLAnchorElement | null;
  return () => {
    if (!focused || shadow.activeElement) return;
    const heir =
      [...shadow.querySelectorAll('a')].find(
        (link) => link.href === focused.href && link.checkVisibility(),
      ) ?? shadow.querySelector<HTMLElement>(':not(a)[tabindex]');
    heir?.focus({ preventScroll: true });
  };
}

/** Draws over what the edge has drawn; what a reader has opened or closed since stays so. */
export function keepOpen(root: ParentNode, draw: () => void): void {
  const all = () => [...root.querySelectorAll('details')];
  const before = all().map(({ open }) => open);
  draw();
  all().forEach((details, index) => {
    details.open = before[index] ?? details.open;
  });
}
