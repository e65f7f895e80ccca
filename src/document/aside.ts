import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Mutex } from "async-mutex";

/** That a thread crashed or did not end, and why. */
export interface AsideFault {
  readonly fault: string;
}

/** What a thread may use for one request. */
export interface AsideLimits {
  readonly seconds: number;
  /** Of its heap. */
  readonly megabytes: number;
}

/**
 * A thread that works on one request after the other, while this thread goes on: several at once would not be ready sooner,
 * and each may need much memory. It is started when it is first needed, and again after it crashed.
 */
export class Aside<Request, Answer extends object> {
  private readonly alone = new Mutex();
  private thread: Worker | null = null;

  /** `file`: the code of the thread, from `src` and without its ending. */
  constructor(
    private readonly file: string,
    private readonly limits: AsideLimits,
  ) {}

  /** The answer of the thread. Throws the reason of `left` if that is aborted before the turn of the request has come. */
  run(request: Request, left: AbortSignal | null = null): Promise<Answer | AsideFault> {
    return this.alone.runExclusive(async () => {
      left?.throwIfAborted();
      const worker =
        this.thread ??
        new Worker(compiled(this.file), { resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes } });
      this.thread = worker;
      worker.ref();
      const answer = await this.answerOf(worker, request);
      worker.unref(); // an idle thread does not keep the program running
      if ("fault" in answer) {
        this.thread = null;
        await worker.terminate();
      }
      return answer;
    });
  }

  /** Ends the thread, and what it works on with it. The next request starts another one. */
  async stop(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }

  private answerOf(worker: Worker, request: Request): Promise<Answer | AsideFault> {
    const { seconds } = this.limits;
    return new Promise((resolve) => {
      const settle = (answer: Answer | AsideFault) => {
        clearTimeout(timer);
        for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
        resolve(answer);
      };
      const timer = setTimeout(() => settle({ fault: `It took more than ${seconds} seconds.` }), seconds * 1000);
      worker.once("message", settle);
      worker.once("error", (error) => settle({ fault: String(error) }));
      worker.once("exit", () => settle({ fault: "Its thread ended." }));
      try {
        worker.postMessage(request);
      } catch (error) {
        settle({ fault: String(error) }); // what it is asked cannot be sent to a thread
      }
    });
  }
}

/** The compiled code of a thread. Node.js loads no TypeScript: the sources use that of the build. */
function compiled(file: string): string {
  const source = join(__dirname, "..");
  return join(__filename.endsWith(".ts") ? join(source, "..", "dist", "src") : source, `${file}.js`);
}
