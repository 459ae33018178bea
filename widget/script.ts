/** The script tag: it draws where it stands. */
import { filterNames } from '../schema/view.ts';
import { misspelt, warn } from './warn.ts';

/**
 * Puts an element after the script that is running, or into the one that its data-target names.
 * A script that is a module, or stands in the head, only registers; so does one that asks for
 * nothing on a page that has the element already.
 */
export function embed(name: string): void {
  const script = document.currentScript as HTMLScriptElement | null;
  if (!script) return;
  const { target } = script.dataset;
  const { search, searchParams } = new URL(script.src);
  const draw = () => {
    const place = target ? document.getElementById(target) : script;
    if (!place) return warn(`no element has id="${target}". Write data-target as the id of one.`);
    if (!target && (script.closest('head') || (!search && document.querySelector(name)))) return;
    const element = document.createElement(name);
    for (const [parameter, value] of searchParams) {
      // What is misspelt the element says; a tracker's parameters are none of its business.
      const known = filterNames.some((filter) => filter === parameter);
      if (known || misspelt([parameter], filterNames)[0]) element.setAttribute(parameter, value);
    }
    Object.assign(element.dataset, script.dataset);
    if (target) {
      // What stands there is what is seen until there is something better.
      element.append(...place.childNodes);
      place.append(element);
    } else place.after(element);
  };
  // What the rest of the page brings is not known yet: the target, or elements of its own.
  const told = target ? document.getElementById(target) : search;
  if (document.readyState === 'loading' && !told) {
    document.addEventListener('DOMContentLoaded', draw);
  } else draw();
}
