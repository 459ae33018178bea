/** What files of 10,000 entries cost, form by form: time, bytes, and what the runtime's process takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { formsOf } from '../../worker/format/forms.ts';

/** One form of one view. Milliseconds, bytes, and of the process (null where it does not tell) megabytes. */
export interface FormCost {
  form: string;
  view: string;
  first: number;
  whole: number;
  bytes: number;
  /** Of the runtime's processes, all threads. */
  cpu: number | null;
  /** What they held more at its largest than before the first file. */
  grown: number | null;
  /** An answer to whoever has it already. */
  again: number;
  /** Whether the file says that it goes on. */
  next: boolean;
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  first: number;
  whole: number;
  bytes: number;
}

function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      let bytes = 0;
      let first = 0;
      response.on('data', (chunk: Buffer) => {
        first ||= performance.now() - begun;
        bytes += chunk.length;
      });
      response.on('end', () => {
        const { statusCode: status = 0 } = response;
        resolve({
          status,
          headers: response.headers,
          first,
          whole: performance.now() - begun,
          bytes,
        });
      });
    }).on('error', reject);
  });
}

const TICKS = 100;

/** The runtimes that this process has started; none where processes are not files. */
function runtimes(): string[] {
  try {
    const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const named = running.filter((id) => readFileSync(`/proc/${id}/comm`, 'utf8') === 'workerd\n');
    return named.filter((id) => {
      const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return parent === String(process.pid);
    });
  } catch {
    return [];
  }
}

/** CPU milliseconds so far. */
function cpuOf(id: string): number {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function megabytesOf(id: string): number {
  const [, size] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
  return Number(size) / 1024;
}

/** Asks for one form of one view: once to warm up, once to measure, once as whoever has it already. */
async function costOf(url: string): Promise<Omit<FormCost, 'form' | 'view'>> {
  const plain = { 'accept-encoding': 'identity' };
  await ask(url, plain);
  // The runtime of the Worker is not there before it is asked for the first time.
  const ids = runtimes();
  const cpu = () => sum(ids.map(cpuOf));
  const size = () => sum(ids.map(megabytesOf));
  const before = { cpu: cpu(), size: size() };
  let most = before.size;
  const watch = setInterval(() => {
    most = Math.max(most, size());
  }, 5);
  const { headers, first, whole, bytes } = await ask(url, plain);
  clearInterval(watch);
  const spent = { cpu: cpu() - before.cpu, grown: most - before.size };
  const again = await ask(url, { 'if-none-match': headers.etag ?? '' });
  if (again.status !== 304) throw new Error(`${url} answers ${again.status} to its own ETag.`);
  return {
    ...{ first, whole, bytes, again: again.whole },
    ...(ids.length ? spent : { cpu: null, grown: null }),
    next: String(headers.link).includes('rel="next"'),
  };
}

/** Every form of every view. */
export async function formCosts(origin: string, views: string[]): Promise<FormCost[]> {
  const costs: FormCost[] = [];
  for (const view of views) {
    for (const { ending, name } of formsOf('calendar')) {
      const cost = await costOf(`${origin}/calendar.${ending}${view}`);
      costs.push({ form: name, view: view || '(all)', ...cost });
    }
  }
  return costs;
}
