/** Tells the page around how high this one is. */
import { asksHeight, heightMessage } from './messages.ts';

/**
 * Says the height now, whenever it has changed, and whenever it is asked for.
 * @param secret WordPress's
 */
export function tellHeight(secret?: string): void {
  let told = 0;
  const tell = (again?: boolean) => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // A frame that is not shown has none.
    if (!height || (height === told && !again)) return;
    told = height;
    // Who frames it is not known, nor does it matter: a height is nobody's secret.
    parent.postMessage(heightMessage(height, secret), '*');
  };
  // WordPress shows a frame once that has spoken, and browsers observe no size in one that is not shown.
  tell();
  addEventListener('load', () => tell());
  new ResizeObserver(() => tell()).observe(document.body);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && asksHeight(data, secret)) tell(true);
  });
}
