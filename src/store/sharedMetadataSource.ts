import { DataSource, type DataSourceOptions } from "typeorm";

type Built = Pick<DataSource, "entityMetadatas" | "entityMetadatasMap" | "migrations" | "subscribers">;

// For each kind of database, because types and names of columns depend on it.
const BUILT = new Map<DataSourceOptions["type"], Built>();

/**
 * A data source of this program's entities and migrations. What TypeORM works out of them is the same for every source
 * of one kind of database, and takes it 0.1 s: the first source of the process does it for all. A store opens several.
 */
export class SharedMetadataSource extends DataSource {
  protected override async buildMetadatas(): Promise<void> {
    const built = BUILT.get(this.options.type);
    if (built !== undefined) Object.assign(this, built);
    else await super.buildMetadatas().then(() => BUILT.set(this.options.type, this.built()));
  }

  private built(): Built {
    const { entityMetadatas, entityMetadatasMap, migrations, subscribers } = this;
    return { entityMetadatas, entityMetadatasMap, migrations, subscribers };
  }
}
