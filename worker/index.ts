import { app } from './app.ts';
import type { Env, Message } from './env.ts';
import { backOff, consume, giveUp, postpone, schedule } from './import/queue.ts';

/** What wrangler.toml names the queue of messages that failed too often. */
const DEAD = 'quartier-imports-dead';

async function handle(message: QueueMessage<Message>, env: Env, ctx: ExecutionContext) {
  try {
    const report = await consume(message.body, env);
    const news = report ? report.created + report.changed + report.withdrawn : 0;
    // Rule 1.7 of format/rules.md. Workers Cache does not exist locally.
    if (news > 0) await ctx.cache?.purge({ tags: ['events'] });
    message.ack();
  } catch (error) {
    const delaySeconds = backOff(message.attempts, error);
    await postpone(message.body, env, delaySeconds);
    message.retry({ delaySeconds });
  }
}

export default {
  fetch: app.fetch,
  // `start` is what a local start says: its queue died with the process before.
  scheduled: (controller, env) => schedule(env, controller.cron === 'start'),
  async queue({ queue, messages }, env, ctx) {
    const isDead = queue === DEAD;
    await Promise.all(
      messages.map((message) => (isDead ? giveUp(message.body, env) : handle(message, env, ctx))),
    );
  },
} satisfies ExportedHandler<Env, Message>;

type QueueMessage<T> = MessageBatch<T>['messages'][number];
