/** Loaded before the program: says, when asked, for how long the process answered nothing at most since it was asked. */
import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on("message", (word) => {
  if (word !== "hold") return;
  process.send?.(delay.max / 1e6);
  delay.reset();
});
process.channel?.unref();
