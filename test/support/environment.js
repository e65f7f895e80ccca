const { AsyncLocalStorage } = require("node:async_hooks");
const { TestEnvironment } = require("jest-environment-node");

// Jest makes a storage for each file of tests and leaves it on: after a hundred files, each promise of the worker carries a
// hundred values. Those that a file has turned on are turned off after it.
const turnedOn = new Set();
for (const name of ["run", "enterWith"]) {
  const before = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...given) {
    turnedOn.add(this);
    return before.apply(this, given);
  };
}

module.exports = class extends TestEnvironment {
  async teardown() {
    await super.teardown();
    for (const storage of turnedOn) storage.disable();
    turnedOn.clear();
  }
};
