import { type CityBody, FIRST_YEAR, YEARS } from "../city";
import { postOf } from "../load";
import type { BenchQuestion, Variables } from "../question/question";
import { QUESTIONS } from "../questions";

/**
 * What a dashboard asks: for each of the seven questions one request for each report year, each for another bureau
 * where the question names any.
 */
export function dashboardMix(bodies: readonly CityBody[]): readonly (readonly Buffer[])[] {
  const bureaus = bodies.filter((body) => !body.summary);
  const step = Math.floor(bureaus.length / YEARS.length);
  return QUESTIONS.map((question) =>
    YEARS.map((year, i) => requestFor(question, variablesFor(question, bodies, bureaus[i * step] as CityBody, year))),
  );
}

/** A question as it is asked for a year, or up to it, and for a bureau, where it is about such. */
export function variablesFor(
  question: BenchQuestion,
  bodies: readonly CityBody[],
  { code }: CityBody,
  year: number,
): Variables {
  const own = question.variables(bodies);
  const others = ((own.departments ?? []) as readonly string[]).filter((other) => other !== code).slice(1);
  const instead: Variables = { year, from: FIRST_YEAR, to: year, department: code, departments: [code, ...others] };
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, instead[name] ?? value]));
}

export function requestFor({ operation }: BenchQuestion, variables: Variables): Buffer {
  return postOf("/graphql", { query: operation, variables });
}
