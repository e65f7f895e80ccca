import { Flights } from "../../src/serving/flights";

const stays = () => new AbortController().signal;

/** A computation that ends when it is told to. */
function computation() {
  let end: (value: string) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const stopped: boolean[] = [];
  const compute = jest.fn((allLeft: AbortSignal) => {
    const place = stopped.push(false) - 1;
    allLeft.addEventListener("abort", () => {
      stopped[place] = true;
    });
    return new Promise<string>((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
  });
  return { compute, stopped, end: (value: string) => end(value), fail: (reason: Error) => fail(reason) };
}

test("all who ask the same meanwhile share one computation; other keys, and who comes later, have their own", async () => {
  const flights = new Flights();
  const { compute, end } = computation();
  const asked = [flights.once("a", stays(), compute), flights.once("a", stays(), compute)];
  expect(compute).toHaveBeenCalledTimes(1);
  end("first");
  expect(await Promise.all(asked)).toEqual(["first", "first"]);
  const again = flights.once("a", stays(), compute);
  expect(compute).toHaveBeenCalledTimes(2);
  void flights.once("b", stays(), compute);
  expect(compute).toHaveBeenCalledTimes(3);
  void again;
});

test("a failure reaches all who wait, and is not kept", async () => {
  const flights = new Flights();
  const { compute, fail } = computation();
  const asked = [flights.once("a", stays(), compute), flights.once("a", stays(), compute)];
  fail(new Error("gone"));
  for (const each of asked) await expect(each).rejects.toThrow("gone");
  void flights.once("a", stays(), compute);
  expect(compute).toHaveBeenCalledTimes(2);
});

test("it is told to stop when the last has left, not before", () => {
  const flights = new Flights();
  const { compute, stopped } = computation();
  const [one, other] = [new AbortController(), new AbortController()];
  void flights.once("a", one.signal, compute);
  void flights.once("a", other.signal, compute);
  one.abort();
  expect(stopped).toEqual([false]);
  other.abort();
  expect(stopped).toEqual([true]);
});

test("one who had left before it asked does not keep it going", () => {
  const { compute, stopped } = computation();
  void new Flights().once("a", AbortSignal.abort(), compute);
  expect(compute).toHaveBeenCalledTimes(1);
  expect(stopped).toEqual([true]);
});

test("who asks for what was stopped gets a computation of its own, which the end of the old one does not end", async () => {
  const flights = new Flights();
  const left = new AbortController();
  const [old, next] = [computation(), computation()];
  const stoppedOne = flights.once("a", left.signal, old.compute);
  left.abort();
  const asked = flights.once("a", stays(), next.compute);
  expect(next.compute).toHaveBeenCalledTimes(1);
  old.end("old");
  expect(await stoppedOne).toBe("old");
  const joined = flights.once("a", stays(), old.compute);
  expect(old.compute).toHaveBeenCalledTimes(1);
  next.end("next");
  expect(await Promise.all([asked, joined])).toEqual(["next", "next"]);
});
