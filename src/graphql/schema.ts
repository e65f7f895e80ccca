import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { NotProcessed, Otherwise, Refused, Unavailable } from "../form/applications";
import { AggregateResolver } from "./aggregateResolver";
import { AggregateView } from "./aggregateType";
import { ComparisonResolver } from "./comparisonResolver";
import { DepartmentResolver } from "./departmentResolver";
import { DocumentResolver } from "./documentResolver";
import { FindingResolver } from "./findingResolver";
import { FormResolver } from "./formResolver";
import { MeasureView, RatesView } from "./measureType";
import { NodeResolver } from "./nodeResolver";
import { countWhenAsked, readPlainly } from "./plainFields";
import { RankingResolver } from "./rankingResolver";
import { ReconciliationResolver } from "./reconciliationResolver";
import { ReportResolver, RevisionResolver } from "./reportResolver";
import { TrendResolver } from "./trendResolver";

/** The GraphQL schema; `schema.graphql` at the top holds it as text. Made once for a process. */
export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AggregateResolver,
      ComparisonResolver,
      DepartmentResolver,
      DocumentResolver,
      FindingResolver,
      FormResolver,
      NodeResolver,
      RankingResolver,
      ReconciliationResolver,
      ReportResolver,
      RevisionResolver,
      TrendResolver,
    ],
    validate: false, // arguments are checked by their GraphQL types; what else must hold, the questions say themselves
  });
  readPlainly(schema, {
    Aggregate: AggregateView,
    MeasureValue: MeasureView,
    Rates: RatesView,
    NotProcessed,
    Otherwise,
    Refused,
    Unavailable,
  });
  countWhenAsked(schema);
  return schema;
}
