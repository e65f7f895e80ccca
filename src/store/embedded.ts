import Database from "libsql";

/**
 * libsql takes a sole parameter that is an object for named parameters, and so fails on a sole null or a sole buffer.
 * Parameters are always handed over as a list here.
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
