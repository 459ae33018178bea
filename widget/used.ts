/** What a reader does, and on what: every control is a link or a form to the widget's own page. */

export type Control = HTMLAnchorElement & HTMLFormElement;

const controls: Record<string, string> = {
  click: 'a',
  input: 'form',
  submit: 'form',
  keydown: '[role="grid"] a',
};

/** The keys that mean something in a grid. */
const KEYS = /^(Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End)$/;

/** Whoever merely comes near may want to do something soon. */
export const usingEvents = ['pointerover', 'focusin', ...Object.keys(controls)];

export interface Used {
  control: Control;
  type: string;
  /** Of what is pressed within a grid. */
  key?: string;
}

/**
 * What an event does to one of the widget's controls.
 * @param page the address of the widget's page, without a query
 * @returns nothing where the browser knows better what to do
 */
export function usedOf(event: Event, page: string): Used | undefined {
  const { type, target, key, metaKey, ctrlKey, shiftKey, altKey } = event as MouseEvent &
    KeyboardEvent;
  const control = (target as Element).closest<Control>(controls[type] ?? 'br');
  const ours = (control?.href ?? control?.action)?.split('?')[0] === page || control?.ariaExpanded;
  if (!control || !ours || metaKey || ctrlKey || shiftKey || altKey) return;
  return key && !KEYS.test(key) ? undefined : { control, type, key };
}
