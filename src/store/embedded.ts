import Database from "libsql";

/**
 * libsql treats a single parameter that is an object as a set of named parameters, so it fails for a single null or a
 * single buffer. Here parameters are always passed as a list.
 */
export class EmbeddedDatabase extends Database {
  constructor(...options: ConstructorParameters<typeof Database>) {
    super(...options);
    const prepare = this.prepare.bind(this);
    this.prepare = ((sql: string) => {
      const statement = prepare(sql);
      const { run, all } = statement;
      statement.run = (...parameters: unknown[]) => run.call(statement, parameters);
      statement.all = (...parameters: unknown[]) => all.call(statement, parameters);
      return statement;
    }) as typeof prepare;
  }
}
