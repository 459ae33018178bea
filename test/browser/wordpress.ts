/**
 * WordPress, as far as it is about what others let it embed: its own script, which is not ours to keep
 * here and comes out of Debian's package, and what its filter leaves of an answer.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../tools/setup.mjs';

const run = promisify(execFile);

const kept = join(root, 'node_modules/.cache/quartier/wp-embed.min.js');
const inPackage = './usr/share/wordpress/wp-includes/js/wp-embed.min.js';

/** The script of pages that embed; or why it cannot be had, in one line. */
type Script = { text: string; lacking?: undefined } | { text?: undefined; lacking: string };

/** Has it from an earlier run, else from the package, which any user may fetch (about 8 MB). */
export async function embedScript(): Promise<Script> {
  const text = await readFile(kept, 'utf8').catch(() => undefined);
  if (text) return { text };
  const folder = await mkdtemp(join(tmpdir(), 'quartier-wordpress-'));
  try {
    const fetched = await fromDebian(folder);
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, fetched);
    return { text: fetched };
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    return { lacking: `Debian's package wordpress cannot be had: ${reason}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws Error where there is no apt, no network or no such package. */
async function fromDebian(folder: string): Promise<string> {
  const patience = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];
  const apt = (...args: string[]) =>
    run('apt-get', [...patience, ...args], { cwd: folder, timeout: 120_000 });
  await apt('download', 'wordpress').catch(async () => {
    // Lists of our own, since the machine may have none, and another user's are not ours to renew.
    const own = [
      ...['-o', `Dir::State::Lists=${folder}/lists`, '-o', `Dir::Cache=${folder}/cache`],
      ...['-o', 'APT::Sandbox::User=root'],
    ];
    await mkdir(join(folder, 'lists/partial'), { recursive: true });
    await mkdir(join(folder, 'cache/archives/partial'), { recursive: true });
    await apt(...own, 'update');
    await apt(...own, 'download', 'wordpress');
  });
  const unpack = `dpkg-deb --fsys-tarfile wordpress_*.deb | tar -xO ${inPackage}`;
  const { stdout } = await run('sh', ['-c', unpack], { cwd: folder });
  if (!stdout.includes('receiveEmbedMessage')) throw new Error(`it has no ${inPackage}`);
  return stdout;
}

const framing = [
  ...['src', 'data-secret', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight'],
  ...['scrolling', 'title'],
];

/**
 * What `wp_filter_oembed_result` (wp-includes/embed.php, 6.1) leaves of the html of a provider that it
 * does not know: a quotation and a frame, each without most of its attributes. It was held against
 * what PHP makes of the same answer.
 * @returns nothing where it refuses the html
 */
export function filtered(html: string, secret: string): string | undefined {
  const only = (element: string, names: string[]) =>
    element.replace(/ ([\w-]+)(?:="[^"]*")?(?=[^<]*>)/g, (all, name) =>
      names.includes(name) ? all : '',
    );
  const [, quotation = '', frame] =
    /(<blockquote[^>]*>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(html) ?? [];
  if (!frame) return undefined;
  const quoted = quotation.replace(
    /^<blockquote[^>]*>/,
    `<blockquote class="wp-embedded-content" data-secret="${secret}">`,
  );
  const sourced = frame.replace(
    / src="([^"]*)"/,
    (_, src) =>
      ` src="${src.replaceAll('&amp;', '&#038;')}#?secret=${secret}" data-secret="${secret}"`,
  );
  const unseen = quoted ? ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"' : '';
  const opening = `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${unseen}`;
  return quoted + only(sourced, framing).replace('<iframe', opening);
}
