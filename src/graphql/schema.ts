import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { buildSchemaSync, type PubSub } from "type-graphql";
import { NotProcessed, Otherwise, Refused, Unavailable } from "../form/applications";
import { Department, DepartmentPeriod } from "../store/entity/department";
import { AuditResolver } from "./access/auditResolver";
import { SessionResolver } from "./access/sessionResolver";
import { TokenResolver } from "./access/tokenResolver";
import { ViewerResolver } from "./access/viewerResolver";
import { AggregateResolver } from "./aggregate/aggregateResolver";
import { AggregateView, RatesView } from "./aggregate/aggregateType";
import { ContributorResolver, ContributorsResolver } from "./aggregate/contributorResolver";
import { MatchedResolver } from "./changeType";
import { ComparisonResolver } from "./comparison/comparisonResolver";
import { ContributionResolver } from "./contribution/contributionResolver";
import {
  DepartmentPeriodResolver,
  DepartmentResolver,
  FilingResolver,
  SuccessionResolver,
} from "./department/departmentResolver";
import { DutyResolver } from "./department/dutyResolver";
import { MergeResolver } from "./department/mergeResolver";
import { RegisterResolver } from "./department/registerResolver";
import { DocumentResolver, OpenedDocumentResolver } from "./document/documentResolver";
import { FindingResolver } from "./finding/findingResolver";
import { FormResolver } from "./form/formResolver";
import { ImportResolver } from "./imports/importResolver";
import { KeptDocumentResolver } from "./imports/keptDocumentResolver";
import { MeasureView } from "./measureType";
import { NodeResolver } from "./nodeResolver";
import { buildInTurns } from "./operation/largeAnswers";
import { computeWhenAsked, readPlainly } from "./operation/plainFields";
import { RankingResolver } from "./ranking/rankingResolver";
import { ReconciliationResolver } from "./reconciliation/reconciliationResolver";
import { ReportResolver, RevisionResolver } from "./report/reportResolver";
import { RevisionsResolver, SumVersionView } from "./revision/revisionsResolver";
import { VersionCauseResolver, VersionCauseView } from "./revision/versionCauseType";
import { RoundBodyResolver, RoundResolver } from "./round/roundResolver";
import { FoundReportResolver, FoundSectionResolver, SearchResolver } from "./search/searchResolver";
import { SentenceResolver } from "./sentence/sentenceResolver";
import { TrendResolver } from "./trend/trendResolver";
import { CorrectionResolver } from "./workflow/correctionResolver";
import { DecisionResolver } from "./workflow/decisionResolver";
import { DecisionStream } from "./workflow/decisionStream";
import { EntryResolver } from "./workflow/entryResolver";
import { HistoryResolver, WorkflowResolver } from "./workflow/workflowResolver";

/** type-graphql asks for topics where there is a subscription; here each says by itself where its events come from. */
const NO_TOPICS: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("No subscription has a topic.");
  },
};

/** Builds the GraphQL schema; `schema.graphql` in the main folder contains it as text. Called once for a process. */
export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AggregateResolver,
      ContributionResolver,
      ContributorResolver,
      ContributorsResolver,
      ComparisonResolver,
      DepartmentResolver,
      DepartmentPeriodResolver,
      FilingResolver,
      SuccessionResolver,
      RegisterResolver,
      MergeResolver,
      DutyResolver,
      RoundResolver,
      RoundBodyResolver,
      DocumentResolver,
      OpenedDocumentResolver,
      FindingResolver,
      FormResolver,
      ImportResolver,
      KeptDocumentResolver,
      NodeResolver,
      MatchedResolver,
      RankingResolver,
      ReconciliationResolver,
      ReportResolver,
      RevisionResolver,
      RevisionsResolver,
      VersionCauseResolver,
      SearchResolver,
      FoundSectionResolver,
      FoundReportResolver,
      SentenceResolver,
      TrendResolver,
      ViewerResolver,
      TokenResolver,
      SessionResolver,
      AuditResolver,
      WorkflowResolver,
      HistoryResolver,
      CorrectionResolver,
      EntryResolver,
      DecisionResolver,
      DecisionStream,
    ],
    pubSub: NO_TOPICS,
    validate: false, // arguments are checked by their GraphQL types; questions check the rest themselves
  });
  readPlainly(schema, {
    Aggregate: AggregateView,
    Department,
    DepartmentPeriod,
    MeasureValue: MeasureView,
    Rates: RatesView,
    SumVersion: SumVersionView,
    VersionCause: VersionCauseView,
    NotProcessed,
    Otherwise,
    Refused,
    Unavailable,
  });
  computeWhenAsked(schema);
  Object.assign(schema.getQueryType() as GraphQLObjectType, { description: "What can be asked. 可查询的内容。" });
  Object.assign(schema.getMutationType() as GraphQLObjectType, { description: "What can be changed. 可变更的内容。" });
  Object.assign(schema.getSubscriptionType() as GraphQLObjectType, {
    description: "What is told as it happens. 订阅。",
  });
  buildInTurns(schema);
  return schema;
}
