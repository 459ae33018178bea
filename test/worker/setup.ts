import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

// Before every file: storage is isolated per file, and what the tests read they put in themselves.
await applyD1Migrations(env.DB, env.MIGRATIONS);
