import { mayDo } from "../access/rights";
import type { WithDrafts } from "../access/standing";
import type { Viewer } from "../access/viewer";
import { RevisionState } from "../access/workflow";
import { type PagedList, pagedInOrder } from "../arithmetic/page";
import { QuestionError } from "../arithmetic/questionError";
import { dayIn } from "../form/dayInChina";
import { type FilingDuty, isActive } from "../form/expectation";
import { daysBetween, type PlainDay } from "../form/plainDay";
import { said } from "../message/message";
import type { Body } from "../store/bodies";
import type { ReportingRound } from "../store/entity/reportingRound";
import { loadProgress, loadRounds, type Progress, versionOfRound } from "../store/rounds";
import type { Manager } from "../store/store";
import type { Directory } from "./directory";
import { nameThen } from "./filings";

/** How far the report of a body has come in a round: as its newest version, or without any. */
export const RoundStage = { NOT_BEGUN: "NOT_BEGUN", ...RevisionState, EXEMPT: "EXEMPT" } as const;
export type RoundStage = (typeof RoundStage)[keyof typeof RoundStage];

/** The stages in which it is for the body itself to do something. */
export const OWED: readonly RoundStage[] = [
  RoundStage.NOT_BEGUN,
  RoundStage.DRAFT,
  RoundStage.RETURNED,
  RoundStage.WITHDRAWN,
];

/** Where a round stands on a day. */
export enum RoundState {
  COMING = "COMING",
  OPEN = "OPEN",
  OVER = "OVER",
}

/** A round as those who work on it see it. */
export interface Round extends Pick<ReportingRound, "year" | "opensOn" | "dueOn"> {
  /** The body that calls, with those below it. */
  readonly caller: Body;
  readonly state: RoundState;
  /** What a change must name, so that nobody changes what another one has changed. */
  readonly version: string;
  /** Whether the viewer may give it other days, or take it away. */
  readonly maySet: boolean;
}

/** A body in a round. */
export interface RoundBody {
  readonly body: Body;
  readonly year: number;
  /** Its name in that year. */
  readonly name: string;
  readonly stage: RoundStage;
  /** The day on which its report was first handed in, or else published. Null if it was not, or if that day is not known. */
  readonly handedInOn: PlainDay | null;
  /** How many days after the last day it was handed in, or how many have passed without; null if none. */
  readonly daysLate: number | null;
  /** Why it was sent back or taken back; null where it was not, or no reason was given. */
  readonly reason: string | null;
  /** What a person laid down; null where it must file by the rule. */
  readonly duty: FilingDuty | null;
}

/** The rounds that a viewer sees, and how far the bodies in its part of the tree have come in them. */
export class RoundBoards {
  private readonly boards = new Map<Round, Promise<readonly RoundBody[]>>();

  constructor(
    private readonly manager: Manager,
    private readonly viewer: Viewer,
    /** The viewer's part of the tree, with its drafts. */
    private readonly part: WithDrafts,
    private readonly directory: Directory,
    /** The day in China. */
    readonly today: PlainDay,
  ) {}

  /** All rounds that reach into the viewer's part of the tree, or those of a year; the newest first. */
  async all(year: number | null): Promise<readonly Round[]> {
    const rounds = await loadRounds(this.manager, year);
    return rounds
      .filter((round) => this.scopeOf(round).some(({ id }) => this.isOwn(id)))
      .map((round) => this.shown(round));
  }

  /** The round of a body for a year; null if there is none that the viewer sees. Throws QuestionError for an unknown body. */
  async of(caller: string, year: number): Promise<Round | null> {
    const { id } = this.directory.named(caller, [year]);
    return (await this.all(year)).find((round) => round.caller.id === id) ?? null;
  }

  /** The same. Throws QuestionError if there is none. */
  async known(caller: string, year: number): Promise<Round> {
    const round = await this.of(caller, year);
    if (round === null)
      throw new QuestionError("BAD_USER_INPUT", said("ROUND_UNKNOWN", { department: caller, year: String(year) }));
    return round;
  }

  /** The bodies of a round in the viewer's part of the tree that must file, or were exempted, in order of code. */
  board(round: Round): Promise<readonly RoundBody[]> {
    const known = this.boards.get(round) ?? this.boardOf(round);
    this.boards.set(round, known);
    return known;
  }

  private async boardOf(round: Round): Promise<readonly RoundBody[]> {
    const inScope = new Set(this.scopeOf({ ...round, departmentId: round.caller.id }).map(({ id }) => id));
    const bodies = this.directory.bodies.filter(({ id }) => inScope.has(id) && this.isOwn(id));
    const ids = bodies.map(({ id }) => id);
    const progress = new Map(
      (await loadProgress(this.manager, ids, round.year)).map((each) => [each.departmentId, each]),
    );
    return bodies.flatMap((body) => this.boardRow(body, round, progress.get(body.id) ?? null));
  }

  private boardRow(body: Body, { year, dueOn }: Round, progress: Progress | null): readonly RoundBody[] {
    const duty = body.duties.get(year) ?? null;
    const reached = progress?.state ?? RoundStage.NOT_BEGUN;
    // Whoever need not file owes nothing, whatever it has begun or taken back.
    const isExempt = duty?.mustFile === false && OWED.includes(reached);
    if (!isExempt && OWED.includes(reached) && !isActive(body, year)) return [];
    const stage = isExempt ? RoundStage.EXEMPT : reached;
    const handedInOn = isExempt ? null : handedIn(body, year, progress);
    const until = handedInOn ?? (OWED.includes(stage) ? this.today : null);
    const days = until === null ? 0 : daysBetween(dueOn, until);
    const name = nameThen(body, year, this.directory);
    return [
      {
        body,
        year,
        name,
        stage,
        handedInOn,
        daysLate: days > 0 ? days : null,
        reason: isExempt ? null : reasonOf(progress),
        duty,
      },
    ];
  }

  private shown({ departmentId, ...round }: ReportingRound): Round {
    const { year, opensOn, dueOn } = round;
    return {
      ...{ year, opensOn, dueOn },
      caller: this.directory.get(departmentId) as Body,
      state: this.today < opensOn ? RoundState.COMING : this.today > dueOn ? RoundState.OVER : RoundState.OPEN,
      version: versionOfRound(round),
      maySet: mayDo(this.viewer, "setRound") && this.isOwn(departmentId),
    };
  }

  /** The body that calls, and those below it in the tree of the year. */
  private scopeOf({ departmentId, year }: Pick<ReportingRound, "departmentId" | "year">): readonly Body[] {
    const caller = this.directory.get(departmentId);
    return caller ? [caller, ...this.directory.below(departmentId, year)] : [];
  }

  private isOwn(id: number): boolean {
    return this.part.departmentIds === null || this.part.departmentIds.includes(id);
  }
}

/** Which bodies of a round are asked for; null means all. */
export interface WhichInRound {
  readonly stages: readonly RoundStage[] | null;
  readonly late: boolean | null;
}

/** The bodies of a board that are asked for, in order of code. */
export function bodiesInRound(board: readonly RoundBody[], { stages, late }: WhichInRound): PagedList<RoundBody> {
  const asked = board.filter(
    ({ stage, daysLate }) =>
      (stages === null || stages.includes(stage)) && (late === null || late === (daysLate !== null)),
  );
  return pagedInOrder(
    asked.map((row) => ({ row, place: [row.body.code] })),
    [false],
  );
}

const TAKEN_BACK: readonly RoundStage[] = [RoundStage.RETURNED, RoundStage.WITHDRAWN];

function reasonOf(progress: Progress | null): string | null {
  return progress && TAKEN_BACK.includes(progress.state) ? progress.reason : null;
}

function handedIn(body: Body, year: number, progress: Progress | null): PlainDay | null {
  if (progress === null) return null;
  if (progress.handedInAt !== null) return dayIn(progress.handedInAt);
  return progress.state === RoundStage.PUBLISHED ? (body.firstPublished(year)?.on ?? null) : null;
}
