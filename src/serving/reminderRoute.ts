import { finished } from "node:stream/promises";
import type { FastifyInstance } from "fastify";
import { reminders, remindersZip } from "../export/handout/remindersPackage";
import type { Deadlines } from "../question/deadline";
import { Question } from "../question/question";
import { reportYear } from "../question/yearFiled";
import type { Store } from "../store/store";
import type { Admission } from "./admission";
import { savedAs } from "./fileName";
import { leftBy } from "./leaving";
import { parametersIn } from "./parameters";
import { methodOf } from "./place";
import { Refusal } from "./refusal";

/**
 * Serves the reminders of a round as a zip at /handouts/{year}/reminders.zip?department={who calls}, to those who have signed in:
 * for their part of the tree. It is made while it is sent and never kept, because it rests on drafts.
 */
export function serveReminders(
  app: FastifyInstance,
  store: Store,
  admission: Admission,
  slow: Admission,
  deadlines: Deadlines,
): void {
  app.route<{ Params: { year: string } }>({
    method: ["GET", "HEAD"],
    url: "/handouts/:year/reminders.zip",
    handler: async (request, reply) => {
      const { department } = parametersIn(request, ["department"]);
      const year = reportYear(request.params.year);
      if (department === null)
        throw new Refusal("PARAMETER_MISSING", { name: "reminders.zip", parameter: "department" });
      const left = leftBy(reply);
      const work = async () => {
        const question = new Question(store, request.viewer, left, deadlines);
        try {
          const prepared = await reminders(question, department, year);
          reply.headers({
            "cache-control": "no-store",
            ...savedAs(`${prepared.round.caller.name}${year}年度报告催报通知.zip`, `reminders-${year}.zip`),
          });
          reply.type("application/zip");
          if (methodOf(request.raw) !== request.method) return void reply.send();
          const sent = remindersZip(prepared);
          reply.send(sent);
          await finished(sent).catch(() => undefined); // Fastify logs it, and breaks the connection
        } finally {
          await question.close();
        }
      };
      await slow.run(request.ip, left, () => admission.run(request.ip, left, work));
      return reply;
    },
  });
}
