/**
 * How old what a widget shows is. Once it is an hour old, or does not hold any more (the day is over, an
 * office has opened), it is asked for again; where that brings nothing newer, its time is shown.
 */
import type { Host } from './host.ts';

const HOUR = 3_600_000;

/** Milliseconds after which to ask again for what came too old at first, or was asked for in vain. */
const SOON = 1000;
const LATER = 300_000;

export interface Ageing {
  dated(made: number, until: number): void;
  resume(): void;
  stop(): void;
}

/** @param renew asks for what is shown, and shows what comes of it. */
export function ageing(host: Host, renew: () => Promise<unknown>): Ageing {
  const { element, shadow, brought } = host;
  const note = document.createElement('p');
  let made = 0;
  let until = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout>;

  const show = () => {
    note.remove();
    if (Date.now() - made < HOUR) return;
    const { language, dir, locale, asOf } = host.said;
    note.className = `frame muted ${host.options().theme}`;
    note.lang = language;
    note.dir = dir;
    const { timeZone } = brought.config;
    // Everything else tells times by 24 hours, in any language.
    const hourCycle = 'h23';
    const style = { timeZone, hourCycle, dateStyle: 'medium', timeStyle: 'short' } as const;
    const time = new Date(made).toLocaleString(locale, style);
    note.textContent = asOf.replace('{}', time);
    shadow.append(note);
  };

  const wait = (least: number) => {
    clearTimeout(timer);
    const due = Math.min(made + HOUR, until) - Date.now();
    timer = setTimeout(
      () => {
        renew().catch(() => {
          show();
          if (element.isConnected) wait(LATER);
        });
      },
      Math.max(due, least),
    );
  };

  return {
    dated(then, end) {
      const least = then > made ? SOON : LATER;
      made = then;
      until = end;
      show();
      wait(least);
    },
    resume() {
      if (made) wait(SOON);
    },
    stop: () => clearTimeout(timer),
  };
}
