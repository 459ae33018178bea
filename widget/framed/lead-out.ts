/**
 * Links and forms where WordPress frames the page: its sandbox swallows new tabs, calls, downloads and
 * what a form sends. What the widget does not do itself, the page around is asked to open.
 */
import { destinationOf } from './destination.ts';
import { linkMessage } from './messages.ts';

/** The address of what is shown: the language menu has it for each language, this one included. */
const shownIn = (root: ParentNode) =>
  root.querySelector<HTMLAnchorElement>('[part="languages"] [aria-current="true"]')?.href ??
  (document.querySelector('link[rel="canonical"]') as HTMLLinkElement).href;

const targetOf = (event: Event) => event.composedPath()[0] as Element;

/** @param secret WordPress's */
export function leadOut(secret: string): void {
  // Any host that knows the secret may read where a reader goes: it is the one that takes them there.
  const open = (address: string) => parent.postMessage(linkMessage(address, secret), '*');

  // Within the widget, whatever it does itself has been dealt with by now.
  addEventListener('click', (event) => {
    if (event.defaultPrevented) return;
    const target = targetOf(event);
    const link = target.closest<HTMLAnchorElement>('a[href]');
    const { form } = target.closest<HTMLButtonElement>('button[type="submit"]') ?? {};
    if (!link && !form) return;
    event.preventDefault();
    // The enter key clicks a form's button, too.
    if (form) return submit(form, open);
    if (link) open(leadingTo(link));
  });
}

/** Lets the widget search without sending the form, or else the whole window. */
function submit(form: HTMLFormElement, open: (address: string) => void): void {
  const untaken = form.dispatchEvent(
    new SubmitEvent('submit', { bubbles: true, cancelable: true }),
  );
  if (untaken) open(`${form.action}?${new URLSearchParams(new FormData(form) as never)}`);
}

function leadingTo(link: HTMLAnchorElement): string {
  const entry = link.closest('[part="event"]');
  return destinationOf(link.href, {
    shown: shownIn(link.getRootNode() as ParentNode & Node),
    event: entry?.querySelector<HTMLAnchorElement>('a[aria-expanded]')?.href,
    district: link.dataset.district,
  });
}
