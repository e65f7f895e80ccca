import "reflect-metadata";
import { DEFAULT_DATABASE } from "./src/settings";
import { dataSourceFor } from "./src/store/dataSource";

/** For TypeORM's own command line: `npx typeorm migration:generate --check -d dist/ormconfig.js x`. */
export default dataSourceFor(process.env.DATABASE_URL ?? DEFAULT_DATABASE);
