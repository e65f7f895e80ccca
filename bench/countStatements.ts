/** Loaded before the program: counts the statements that it sends, and says how many when asked. */
import { AbstractLogger } from "typeorm";

let statements = 0;
AbstractLogger.prototype.logQuery = () => {
  statements++;
};
process.on("message", (word) => {
  if (word === "count") process.send?.(statements);
});
process.channel?.unref();
