import { type Random, randomOf } from "../../src/sample/random";
import { type Body, one, type RandomWorld, YEARS } from "./randomWorld";

/** That a body reports from a year on what another one reported before: all of it, or a part. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly from: number;
  readonly isWhole: boolean;
  /** The predecessor has no report from that year on; who passes all of it on has none. */
  readonly ends: boolean;
}

/**
 * The world, in which some bodies merged, were divided, or passed a part on. Half of the successors begin with that
 * year, in the place of their predecessor.
 */
export function withSuccessions(world: RandomWorld): RandomWorld {
  const random = randomOf(`${world.seed} successions`);
  let made = world;
  for (let i = random.between(0, 8); i > 0; i--) made = withSuccession(random, made);
  return made;
}

function withSuccession(random: Random, world: RandomWorld): RandomWorld {
  const from = one(random, YEARS.slice(1));
  const isWhole = random.once(2);
  const ends = isWhole || random.once(3);
  const own = world.bodies.filter(({ positions }) => positions.every(({ summary }) => !summary));
  const filing = (year: number) => {
    const filed = own.filter(({ code }) => world.revisions.some((each) => each.body === code && each.year === year));
    return filed.length === 0 || random.once(8) ? world.bodies : filed;
  };
  const successor = one(random, filing(from)).code;
  const predecessors = Array.from({ length: random.between(1, 3) }, () => one(random, filing(from - 1)).code);
  return [...new Set(predecessors)].reduce((made, predecessor) => {
    const succession = { predecessor, successor, from, isWhole, ends };
    return isRefused(made, succession) ? made : joined(made, succession, random.once(2));
  }, world);
}

function isRefused({ successions, bodies }: RandomWorld, succession: Succession): boolean {
  const { predecessor, successor, from } = succession;
  const activeFrom = bodies.find(({ code }) => code === predecessor)?.activeFrom ?? 0;
  const passedOn = successions.filter((each) => each.predecessor === predecessor);
  return (
    ancestors(successions, successor).has(predecessor) ||
    ancestors(successions, predecessor).has(successor) ||
    predecessor === successor ||
    activeFrom >= from ||
    passedOn.some((each) => (each.isWhole && each.from <= from) || (succession.isWhole && each.from >= from))
  );
}

/** From whom a body took over, and these before. */
function ancestors(successions: readonly Succession[], code: string): ReadonlySet<string> {
  const of = successions.filter(({ successor }) => successor === code).map(({ predecessor }) => predecessor);
  return new Set([...of, ...of.flatMap((each) => [...ancestors(successions, each)])]);
}

function joined(world: RandomWorld, succession: Succession, isNew: boolean): RandomWorld {
  const { predecessor, successor, from } = succession;
  const begins = isNew && isInPlace(world, succession);
  const bodies = world.bodies.map((body): Body => {
    if (succession.ends && body.code === predecessor) return { ...body, activeTo: from - 1 };
    if (begins && body.code === successor)
      return { ...body, activeFrom: null, activeTo: null, positions: bodyOf(world, predecessor).positions };
    return body;
  });
  const revisions = world.revisions.filter(
    ({ body, year }) =>
      !(succession.ends && body === predecessor && year >= from) && !(begins && body === successor && year < from),
  );
  return { ...world, bodies, revisions, successions: [...world.successions, succession] };
}

/** Whether the successor can begin in the place of its predecessor: both are bureaus, and it is in no other succession. */
function isInPlace(world: RandomWorld, { predecessor, successor }: Succession): boolean {
  const isBureau = (code: string) => bodyOf(world, code).positions.every(({ summary }) => !summary);
  const isFree = world.successions.every((each) => each.successor !== successor && each.predecessor !== successor);
  return isBureau(predecessor) && isBureau(successor) && isFree;
}

function bodyOf({ bodies }: RandomWorld, code: string): Body {
  return bodies.find((body) => body.code === code) as Body;
}
