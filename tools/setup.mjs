// What has to be there before anything else runs. Plain JavaScript on Node's built-ins alone: this is
// read by whatever Node the machine has, before a single package is installed.
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, run, say } from './terminal.mjs';

/** The repository's root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes the packages and a Node that runs TypeScript ready, and puts that Node first on the PATH.
 * @returns {Promise<string>} that Node's executable
 * @throws {Failure} if either cannot be had
 */
export async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Failure(`Quartier needs Node.js 20 or newer, and this is ${process.versions.node}.`);
  }
  process.chdir(root);
  if (!packagesMatchLock(root)) await installPackages();
  const node = await chooseNode();
  process.env.PATH = dirname(node) + delimiter + process.env.PATH;
  return node;
}

/**
 * Whether node_modules holds exactly what package-lock.json says: the same version and content of
 * every package, short of optional ones that are for other platforms.
 * @param {string} folder with package-lock.json and node_modules
 */
export function packagesMatchLock(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return optional === true;
    const same = found.version === version && found.integrity === integrity;
    return same && existsSync(join(folder, path, 'package.json'));
  });
}

/**
 * @param {string} file a lock file of npm's
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

async function installPackages() {
  say('Installing packages (the first time it takes a minute) …');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath ?? '';
  const { code, output } =
    basename(npm) === 'npm-cli.js'
      ? await run(process.execPath, [npm, ...args], { quiet: true })
      : await run('npm', args, { quiet: true, shell: process.platform === 'win32' });
  if (code === 0) return;
  process.stderr.write(output);
  throw new Failure('The packages could not be installed: npm says why above.');
}

/**
 * The running Node if it strips types, else the one that comes with the packages.
 * @returns {Promise<string>} an executable
 */
async function chooseNode() {
  // Absent from the types of Node 20; set in every Node that runs TypeScript without a flag.
  if (/** @type {{ typescript?: string | false }} */ (process.features).typescript) {
    return process.execPath;
  }
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(packaged)) {
    const { code } = await run(packaged, ['--version'], { quiet: true });
    if (code === 0) return packaged;
  }
  throw new Failure(
    `Quartier runs on Node.js 22.18 or newer; this is ${process.versions.node}, and none comes ` +
      `packaged for ${process.platform} on ${process.arch}: please install a newer one.`,
  );
}
