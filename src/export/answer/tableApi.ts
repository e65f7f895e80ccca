import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { Term } from "../../form/term";
import type { Context } from "../../graphql/context";
import { answeredAtOnce } from "../../graphql/operation/answeredAtOnce";
import { costOf, refuseBeyond } from "../../graphql/operation/cost";
import { documentLimits } from "../../graphql/operation/documentLimits";
import { LARGE, type Limits } from "../../graphql/operation/limits";
import { LimitError } from "../../graphql/operation/refused";
import type { AnswerTables, Table } from "../table/table";
import { answerTables, listsIn, type ReadFrom, type TableQuestion } from "./answerTables";
import type { NamedTable } from "./namedTables";
import { withoutRequired } from "./openVariables";
import type { Fields } from "./place";

/** A question as it is sent to the API. */
export interface SentQuestion {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Fields;
}

/** The answer to a question has errors, so that it is no table. */
export class AnswerErrors extends Error {
  override readonly name = "AnswerErrors";

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join("\n"));
  }
}

/** Answers questions of the API as tables, within the limits of the API. */
export class TableApi {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** Returns a question, if it is a valid query whose variables fit; null if the API has to say what is wrong with it. */
  questionFrom(sent: SentQuestion, called?: Named): TableQuestion | null {
    const checked = this.check(sent);
    if (Array.isArray(checked)) return null;
    const { document, operation } = checked as CheckedQuestion;
    const name = operation.name?.value ?? "table";
    const { name: known = name, title = { zh: name, en: name } } = called ?? {};
    return { name: known, title, document, operation, variables: sent.variables };
  }

  /** The lists of a named table with these variables; none if they do not fit. */
  listsIn(table: NamedTable, variables: Fields): readonly Omit<Table, "rows" | "cut">[] {
    const question = this.questionFrom({ query: table.query, operationName: null, variables }, table);
    return question ? listsIn(this.schema, question) : [];
  }

  /** The lists of a named table, before anybody gave values for its variables: of a unit that depends on them nothing is said. */
  listsOf({ name, title, query }: NamedTable): readonly Omit<Table, "rows" | "cut">[] {
    const document = withoutRequired(parse(query));
    const operation = getOperationAST(document) as OperationDefinitionNode;
    return listsIn(this.schema, { name, title, document, operation, variables: {} });
  }

  /** What is wrong with a question of which `questionFrom` returns null, in the words of GraphQL. */
  problemIn(sent: SentQuestion): string {
    const checked = this.check(sent);
    return Array.isArray(checked) ? checked.map(({ message }) => message).join(" ") : "";
  }

  /**
   * Returns the tables of an answer. Throws LimitError if the question is beyond the limits, AnswerErrors if its answer has
   * errors, and TableError if it cannot be a table.
   */
  async tables(question: TableQuestion, context: Context, readFrom: () => Promise<ReadFrom>): Promise<AnswerTables> {
    const { document, operation, variables } = question;
    const values = refuseBeyond(this.schema, document, operation, variables, this.limits);
    const asking = {
      mostCost: this.limits.cost,
      costOf: (asked: DocumentNode) => this.costOf(asked, variables),
      answer: async (asked: DocumentNode): Promise<Fields> => {
        const answer = await execute({
          schema: this.schema,
          document: asked,
          variableValues: variables,
          contextValue: context,
        });
        if (!answer.data || answer.errors) throw new AnswerErrors(answer.errors ?? []);
        return answer.data;
      },
    };
    if (context.size && values > LARGE) {
      context.size.isLarge = true;
      await context.size.largeAlone();
    }
    return answerTables(this.schema, question, asking, readFrom);
  }

  private check({ query, operationName, variables }: SentQuestion): CheckedQuestion | readonly Error[] {
    try {
      const document = parse(query, { maxTokens: this.limits.tokens });
      const rules = [documentLimits(this.limits), ...specifiedRules, answeredAtOnce];
      const errors = validate(this.schema, document, rules, { maxErrors: 1 });
      if (errors.length > 0) return errors;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.QUERY) return [new Error("It must be one query.")];
      const { errors: unfitting } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
      return unfitting ?? { document, operation };
    } catch (error) {
      return [error as Error]; // its syntax, or a limit
    }
  }

  private costOf(document: DocumentNode, variables: Fields): number | null {
    try {
      const operation = getOperationAST(document) as OperationDefinitionNode;
      refuseBeyond(this.schema, document, operation, variables, this.limits);
      return costOf(this.schema, document, operation, variables);
    } catch (error) {
      if (error instanceof LimitError) return null;
      throw error;
    }
  }
}

interface CheckedQuestion {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** How a question is called in files. */
interface Named {
  readonly name: string;
  readonly title: Term;
}
