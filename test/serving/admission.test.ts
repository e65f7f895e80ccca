import fc from "fast-check";
import { Admission } from "../../src/serving/admission";
import { Refusal } from "../../src/serving/refusal";

const stays = () => new AbortController().signal;

/** Work that ends when it is told to. */
function works(admission: Admission) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string, client: string, left = stays()) =>
    admission.run(client, left, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await settled();
  };
  return { begun, ask, end };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const codeOf = (asked: Promise<string>) =>
  asked.then(String, (error: Error) => (error instanceof Refusal ? error.code : error.name));

test("a bounded number runs, a bounded number waits in order, and the rest is refused at once", async () => {
  const { begun, ask, end } = works(new Admission({ running: 2, waiting: 2, clientShare: 100 }));
  const asked = ["a", "b", "c", "d"].map((name) => ask(name, "x"));
  expect(await codeOf(ask("e", "x"))).toBe("OVERLOADED");
  await settled();
  expect(begun).toEqual(["a", "b"]);
  await end("b");
  expect(begun).toEqual(["a", "b", "c"]);
  await end("a");
  await end("c");
  await end("d");
  expect(await Promise.all(asked)).toEqual(["a", "b", "c", "d"]);
});

test("one client holds only its share of both: another is served while it waits", async () => {
  const { begun, ask, end } = works(new Admission({ running: 2, waiting: 4, clientShare: 50 }));
  const asked = ["a", "b", "c"].map((name) => ask(name, "x"));
  expect(await codeOf(ask("d", "x"))).toBe("OVERLOADED");
  asked.push(ask("e", "y"));
  asked.push(ask("f", "y"));
  await settled();
  expect(begun).toEqual(["a", "e"]);
  await end("e");
  expect(begun).toEqual(["a", "e", "f"]);
  await end("f");
  await end("a");
  expect(begun).toEqual(["a", "e", "f", "b"]);
  await end("b");
  await end("c");
  expect(await Promise.all(asked)).toEqual(["a", "b", "c", "e", "f"]);
});

test("no more wait than may, though each client has less than its share", async () => {
  const { ask, end } = works(new Admission({ running: 1, waiting: 2, clientShare: 50 }));
  const asked = ["a", "b", "c"].map((name) => ask(name, name));
  expect(await codeOf(ask("d", "d"))).toBe("OVERLOADED");
  for (const name of ["a", "b", "c"]) await end(name);
  expect(await Promise.all(asked)).toEqual(["a", "b", "c"]);
});

test.each([
  [1, 4, 1],
  [50, 4, 2],
  [66, 3, 1],
  [67, 3, 2],
  [100, 3, 3],
])(
  "a share of %i per cent of %i is %i, so that every client has at least one",
  async (clientShare, running, begins) => {
    const { begun, ask } = works(new Admission({ running, waiting: 100, clientShare }));
    const asked = ["a", "b", "c", "d"].map((name) => codeOf(ask(name, "x")));
    await settled();
    expect(begun).toHaveLength(begins);
    void asked;
  },
);

test("who leaves gives up the place, and work that fails gives it to the next", async () => {
  const admission = new Admission({ running: 1, waiting: 1, clientShare: 100 });
  const { begun, ask, end } = works(admission);
  const first = ask("a", "x");
  const control = new AbortController();
  const leaves = codeOf(ask("b", "x", control.signal));
  expect(await codeOf(ask("c", "x"))).toBe("OVERLOADED");
  control.abort();
  expect(await leaves).toBe("AbortError");
  const next = codeOf(admission.run("x", stays(), () => Promise.reject(new TypeError())));
  await end("a");
  expect([await first, await next]).toEqual(["a", "TypeError"]);
  expect(await codeOf(ask("d", "x", control.signal))).toBe("AbortError");
  const last = ask("e", "x");
  await settled();
  expect(begun).toEqual(["a", "e"]);
  await end("e");
  await last;
});

test("whatever is asked, ended and left, no bound is passed and nobody is forgotten", async () => {
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom("ask", "ask", "end", "leave"),
      client: fc.constantFrom("x", "y", "z"),
      which: fc.nat(),
    }),
    { maxLength: 60 },
  );
  const bounds = fc.record({
    running: fc.integer({ min: 1, max: 4 }),
    waiting: fc.integer({ min: 1, max: 6 }),
    clientShare: fc.integer({ min: 1, max: 100 }),
  });
  await fc.assert(
    fc.asyncProperty(bounds, steps, async (limits, doing) => {
      const admission = new Admission(limits);
      const running: { client: string; end: () => void }[] = [];
      const outcomes: Promise<string>[] = [];
      const controls: AbortController[] = [];
      for (const { what, client, which } of doing) {
        if (what === "end") running[which % Math.max(1, running.length)]?.end();
        else if (what === "leave") controls[which % Math.max(1, controls.length)]?.abort();
        else {
          const control = new AbortController();
          controls.push(control);
          const work = () =>
            new Promise<string>((resolve) => {
              const one = {
                client,
                end: () => {
                  running.splice(running.indexOf(one), 1);
                  resolve("done");
                },
              };
              running.push(one);
            });
          outcomes.push(codeOf(admission.run(client, control.signal, work)));
        }
        await settled();
        expect(running.length).toBeLessThanOrEqual(limits.running);
        const share = Math.max(1, Math.floor((limits.running * limits.clientShare) / 100));
        for (const one of ["x", "y", "z"])
          expect(running.filter((each) => each.client === one).length).toBeLessThanOrEqual(share);
      }
      while (running.length > 0) {
        running[0]?.end();
        await settled();
      }
      for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatch(/^(done|OVERLOADED|AbortError)$/);
    }),
  );
});
