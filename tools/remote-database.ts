/** SQL on the deployed database, through wrangler. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { refusal } from './deployable.ts';
import { Failure } from './terminal.mjs';
import type { Execute } from './tokens.ts';

/**
 * The deployed database, and the deployed service's origin.
 * @throws Failure if wrangler.toml names none.
 */
export async function deployed(): Promise<{ execute: Execute; origin: string }> {
  const { unstable_readConfig: readConfig } = await import('wrangler');
  const config = readConfig({ config: 'wrangler.toml' });
  const reason = refusal(config);
  if (reason !== undefined) throw new Failure(reason);
  return { execute, origin: String(config.vars.ORIGIN) };
}

async function execute(sql: string): Promise<Record<string, unknown>[]> {
  const args = ['d1', 'execute', 'DB', '--remote', '--yes', '--json', '--command', sql];
  const child = spawn(process.execPath, ['node_modules/wrangler/bin/wrangler.js', ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
  });
  const code = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
  return printedRows(await text(child.stdout), await code);
}

/**
 * The rows in what `wrangler d1 execute --json` printed for one statement.
 * @param code wrangler's exit code.
 * @throws Failure with what wrangler said, if it failed.
 */
export function printedRows(output: string, code: number): Record<string, unknown>[] {
  let said: unknown;
  try {
    said = JSON.parse(output);
  } catch {
    // Not even an error, which is JSON too.
  }
  if (code === 0 && Array.isArray(said)) return said[0]?.results ?? [];
  const reason = (said as { error?: { text?: string } } | undefined)?.error?.text;
  throw new Failure(
    `The deployed database gave no answer: ${reason ?? 'wrangler says why above.'}`,
  );
}
