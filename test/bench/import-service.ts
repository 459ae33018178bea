/** A process of its own that runs the service on a folder's database, so that it can be killed. */
import { withService } from './service.ts';

const folder = process.argv[2];
if (!folder || !process.send) throw new Error('This is started by imports.ts.');
await withService(folder, async (origin) => {
  process.send?.({ origin });
  await new Promise((resolve) => process.once('disconnect', resolve));
});
process.exit(0);
