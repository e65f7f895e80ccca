/**
 * Loaded before the program: says, when asked, for how many milliseconds of work at most it answered nothing since it was
 * asked. Time in which other processes had the processor does not count.
 */
const MILLISECONDS = 5;

let longest = 0;
let before = process.cpuUsage();
const timer = setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  longest = Math.max(longest, (user + system) / 1000);
  before = process.cpuUsage();
}, MILLISECONDS);
timer.unref();

process.on("message", (word) => {
  if (word !== "hold") return;
  process.send?.(longest);
  longest = 0;
});
process.channel?.unref();
