const { AsyncLocalStorage } = require("node:async_hooks");
const { TestEnvironment } = require("jest-environment-node");

// A storage that a file of tests leaves on stays on in its worker: after a hundred files, each promise carries a hundred
// values. Those that a file has turned on are turned off after it.
const turnedOn = new Set();
for (const name of ["run", "enterWith"]) {
  const before = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...given) {
    turnedOn.add(this);
    return before.apply(this, given);
  };
}

// Where the decorators of the sources, and what counts their coverage, leave what the next file must not find.
const COLLECTED = [
  "typeormMetadataArgsStorage",
  "TypeGraphQLMetadataStorage",
  "classValidatorMetadataStorage",
  "__coverage__",
];

/** The files of tests of a worker run in its own realm, one after the other (see runtime.js): each leaves it as it was. */
module.exports = class extends TestEnvironment {
  constructor(...given) {
    super(...given);
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.environment = { ...process.env };
    this.exit = process.exit;
    this.console = globalThis.console;
  }

  async teardown() {
    await super.teardown();
    for (const name of COLLECTED) delete globalThis[name];
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, this.environment);
    process.exit = this.exit;
    globalThis.console = this.console;
    for (const storage of turnedOn) storage.disable();
    turnedOn.clear();
  }
};
