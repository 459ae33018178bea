/** Buttons that copy the field beside them. Without a script they are not shown. */

/**
 * Makes the buttons within `[data-copied]` work.
 * @param root holds blocks with a textarea, a button and a place to say what happened
 */
export function copying(root: ParentNode): void {
  for (const block of root.querySelectorAll<HTMLElement>('[data-copied]')) {
    const button = block.querySelector('button');
    if (!button) continue;
    button.hidden = false;
    button.addEventListener('click', () => copy(block));
  }
}

async function copy(block: HTMLElement): Promise<void> {
  const field = block.querySelector('textarea') as HTMLTextAreaElement;
  const told = block.querySelector('[role="status"]') as HTMLElement;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    told.textContent = block.dataset.copied ?? '';
  } catch {
    // What may not be copied is at least selected.
    told.textContent = block.dataset.selected ?? '';
  }
}
