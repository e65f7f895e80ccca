import type { Page } from "playwright-core";
import { ask } from "../support/api";
import { overSample } from "../support/overSample";

interface Sums {
  readonly aggregate: readonly [
    {
      readonly contributors: {
        readonly total: string;
        readonly totalCount: number;
        readonly nodes: readonly { readonly value: string; readonly department: { readonly name: string } }[];
      };
    },
  ];
}

interface Reconciled {
  readonly reconciliation: {
    readonly message: string;
    readonly rows: readonly { readonly status: string; readonly printed: string; readonly difference: string }[];
    readonly coverage: { readonly missing: readonly { readonly name: string }[] };
  };
}

interface Compared {
  readonly comparison: {
    readonly rows: readonly {
      readonly department: { readonly code: string; readonly name: string };
      readonly cells: readonly { readonly value: { readonly value: string | null } }[];
    }[];
  };
}

const grouped = (count: number | string) => Number(count).toLocaleString("en");

overSample("What sums are made of, and whether they agree", (visit) => {
  const opened = async (address: string): Promise<Page> => (await visit.open(address))[0];

  test("a city's total leads to its contributors and from there to the cell of a report, in three clicks", async () => {
    const { aggregate } = await ask<Sums>(
      visit.world,
      `{ aggregate(where: { under: "990100", years: [2024] }) { contributors(indicator: APPLICATIONS_RECEIVED, first: 1) {
        total totalCount nodes { value department { name } } } } }`,
    );
    const { total, totalCount, nodes } = aggregate[0].contributors;
    const page = await opened("/places/990100/2024?from=2019&to=2024");
    await page
      .getByRole("region", { name: "依申请公开" })
      .getByRole("link", { name: grouped(total) })
      .click();
    await page.getByText(`合计：${grouped(total)}`).waitFor();
    await page.getByText(`共${totalCount}条，已列${totalCount}条`).waitFor();
    const [largest] = nodes;
    const row = page.getByRole("row", { name: new RegExp(`^${largest?.department.name} `) });
    await row.getByRole("link", { name: grouped(largest?.value ?? "") }).click();
    await page.waitForURL(/\/reports\/.*\/2024\?.*cell=APPLICATIONS_RECEIVED\.TOTAL/);
    await page.goBack();
    await page.getByText(`合计：${grouped(total)}`).waitFor();
  });

  test("departments side by side have the values of GraphQL, and reasons in place of those that are absent; a pinned one is first", async () => {
    const { comparison } = await ask<Compared>(
      visit.world,
      `{ comparison(where: { under: "990100", lines: ["科技"] }, years: [2020, 2021], measures: [PROCUREMENT_AMOUNT]) {
        rows { department { code name } cells { value { value } } } } }`,
    );
    const last = comparison.rows.at(-1);
    const page = await opened(
      `/compare?under=990100&lines=科技&years=2020,2021&measures=PROCUREMENT_AMOUNT&money=yuan&pin=${last?.department.code}`,
    );
    const body = page.getByRole("table").locator("tbody tr");
    await body.first().waitFor();
    const shown = (await page.evaluate(
      "[...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))",
    )) as readonly string[][];
    expect(shown.map(([name]) => name)[0]).toBe(last?.department.name);
    expect([...shown].sort()).toEqual(
      comparison.rows
        .map(({ department, cells: [before, after] }) => {
          expect(after?.value.value).toBeNull();
          const yuan = Number(before?.value.value).toLocaleString("en", { minimumFractionDigits: 2 });
          return [department.name, yuan, "不适用"];
        })
        .sort(),
    );
    await page.getByRole("button", { name: /^2020年/ }).click();
    expect(await body.first().innerText()).toContain(last?.department.name);
    await page.reload();
    expect(await body.first().innerText()).toContain(last?.department.name);
  });

  test("a figure that the form of the year lacks has no sum, says so, and has no zero in its place", async () => {
    const page = await opened("/contributors?under=990100&year=2024&indicator=PROCUREMENT_AMOUNT");
    await page.getByText(/合计：不适用：2024年的表式/).waitFor();
    expect(await page.getByRole("figure").count()).toBe(0);
  });

  test("a reconciliation says its reason, who is missing, and how many cells are of each result; equal ones on demand", async () => {
    const reconciled = async (year: number) =>
      (
        await ask<Reconciled>(
          visit.world,
          `{ reconciliation(summary: "990100", year: ${year}) { message(language: ZH) coverage { missing { name } }
            rows { status printed difference } } }`,
        )
      ).reconciliation;
    const open = await reconciled(2022);
    const page = await opened("/reconciliation/990100/2022");
    await page.getByText(open.message).waitFor();
    await page.getByText(`未报：${open.coverage.missing[0]?.name}`).waitFor();
    const differing = open.rows.filter(({ difference }) => Number(difference) !== 0);
    await page.getByRole("checkbox", { name: `暂无法核对 ${differing.length}`, checked: true }).waitFor();
    const table = page.getByRole("table");
    await table.getByText(`共${open.rows.length}项，所列${differing.length}项`).waitFor();
    await page
      .getByRole("cell", { name: /^28／29$/ })
      .first()
      .waitFor();
    await page.goto(`${visit.server.url}/reconciliation/990100/2019`);
    const { rows } = await reconciled(2019);
    await page.getByText(`共核对${rows.length}项，两边数值全部相同`).waitFor();
    const equal = page.getByRole("switch", { name: `同时显示两边数值相同的${rows.length}项` });
    await equal.check();
    await table.waitFor();
    await page.reload();
    expect(await equal.isChecked()).toBe(true);
    await page.getByRole("row", { name: /一致/ }).first().waitFor();
  });
});
