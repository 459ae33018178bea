/**
 * The load, as a process of its own: asks over a few connections that stay open, one kind of question
 * after the other and all of them again in the next round, so that a busy machine slows all alike.
 */
import { Agent, get } from 'node:http';

export interface Job {
  origin: string;
  questions: { name: string; paths: string[] }[];
  connections: number;
  rounds: number;
  /** Each question in each round ends at whichever comes first. */
  milliseconds: number;
  most: number;
}

/** Requests a second in each round, milliseconds of each answer, and bytes of all together. */
export interface Measured {
  name: string;
  rates: number[];
  times: number[];
  bytes: number;
}

const expected = (name: string) => (name.includes('404') ? 404 : 200);

function ask(agent: Agent, url: string, status: number): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        if (response.statusCode === status) resolve(bytes);
        else reject(new Error(`${url} answers ${response.statusCode}.`));
      });
    }).on('error', reject);
  });
}

async function slice(agent: Agent, job: Job, question: Job['questions'][number], into: Measured) {
  const start = performance.now();
  let asked = 0;
  let answered = 0;
  const connection = async () => {
    while (performance.now() - start < job.milliseconds && asked < job.most) {
      const path = question.paths[asked++ % question.paths.length];
      const sent = performance.now();
      const bytes = await ask(agent, job.origin + path, expected(question.name));
      into.bytes += bytes;
      into.times.push(performance.now() - sent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: job.connections }, connection));
  into.rates.push((answered * 1000) / (performance.now() - start));
}

async function run(job: Job): Promise<Measured[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: job.connections });
  const empty = () => job.questions.map(({ name }) => ({ name, rates: [], times: [], bytes: 0 }));
  const results: Measured[] = empty();
  // The first round warms up and does not count.
  for (let round = -1; round < job.rounds; round += 1) {
    const into: Measured[] = round < 0 ? empty() : results;
    for (const [at, question] of job.questions.entries()) {
      await slice(agent, job, question, into[at] as Measured);
    }
  }
  agent.destroy();
  return results;
}

process.once('message', async (job: Job) => {
  const answer = await run(job).then(
    (results) => ({ results }),
    (error: Error) => ({ error: error.message }),
  );
  process.send?.(answer, () => process.disconnect());
});
