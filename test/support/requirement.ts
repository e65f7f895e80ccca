/** Something of the machine that a test needs. */
export interface Requirement {
  readonly name: string;
  /** Why it is not there and what to do; null when it is. */
  readonly missing: string | null;
}

/**
 * `describe` for tests that need something of the machine. Without it they are skipped and the reason is reported;
 * where REQUIRE_ALL is set, they fail with the reason instead.
 */
export function describeWith({ name, missing }: Requirement): (title: string, suite: () => void) => void {
  if (missing === null) return (title, suite) => void describe(title, suite);
  if (required()) {
    return (title) => {
      test(`${title} (needs ${name})`, () => {
        throw new Error(`${missing} REQUIRE_ALL forbids skipping.`);
      });
    };
  }
  return (title, suite) => void describe.skip(`${title} (needs ${name}: ${missing})`, suite);
}

function required(): boolean {
  return !["", "0", undefined].includes(process.env.REQUIRE_ALL);
}
