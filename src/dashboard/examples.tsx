/** A question of the folder `examples`: its first two lines say it in Chinese and English. */
interface Example {
  readonly title: string;
  readonly query: string;
}

const FILES = import.meta.glob<string>("../../examples/*.graphql", { query: "?raw", import: "default", eager: true });

const EXAMPLES: readonly Example[] = Object.entries(FILES)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, query]) => ({
    query,
    title: query
      .split("\n", 2)
      .map((line) => line.replace(/^#\s*/, ""))
      .join(" · "),
  }));

/** A menu of the examples; the one chosen opens as a linked query does. */
export function Examples() {
  return (
    <select
      aria-label="示例 Examples"
      className="examples"
      defaultValue=""
      onChange={({ target }) => {
        location.hash = `query=${encodeURIComponent(EXAMPLES[Number(target.value)]?.query ?? "")}`;
        location.reload();
      }}
    >
      <option value="" disabled>
        示例 Examples …
      </option>
      {EXAMPLES.map(({ title }, i) => (
        <option key={title} value={i}>
          {title}
        </option>
      ))}
    </select>
  );
}
