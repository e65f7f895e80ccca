const { isBuiltin } = require("node:module");
const { compileFunction } = require("node:vm");
const Runtime = require("jest-runtime").default;

require("reflect-metadata");

// A function for each module of the sources and of Jest. Each file of tests calls it anew, and has modules of its own.
const compiled = new Map();

/**
 * By itself, Jest gives each file of tests a realm of its own, and there evaluates all packages again. Here the files of a
 * worker run in the one realm of node (see environment.js). Packages are loaded by node, as for the program, and once; of the
 * rest the code is compiled once. What V8 has learned of both is kept from file to file: tests of the API take a quarter less.
 */
module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.evaluate;
      const evaluate = compileFunction(source, executor.injectedModuleParameters, { filename });
      if (!filename.endsWith(".test.ts")) compiled.set(filename, { source, evaluate });
      return evaluate;
    };
  }

  requireModule(from, name, options, isRequireActual) {
    const isPackage = name !== undefined && /^[^./]/.test(name) && !isBuiltin(name);
    if (isPackage && !options?.isInternalModule) return require(name);
    return super.requireModule(from, name, options, isRequireActual);
  }
};
