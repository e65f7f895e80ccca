import { expectLooks, viewShown } from "../support/looks";
import { overSample } from "../support/overSample";
import { inOtherLanguage, namesIn } from "../support/pageLanguage";
import { addressIn, VIEWS } from "./views";

overSample("Each view", (visit) => {
  let names: readonly string[] = [];
  beforeAll(async () => {
    names = await namesIn(visit.world);
  });

  test.each(VIEWS)(
    "$name: fits a wide and a narrow screen, light and dark, axe finds nothing, and it is in one language",
    async ({ name, shows, isGraphiql, ...view }) => {
      const [path = "", query = ""] = (await addressIn(visit.world, view)).split("?");
      const search = new URLSearchParams(query);
      const typed = search.get("text") ?? "";
      const lang = search.get("lang") === "en" ? "en" : "zh";
      const [page, troubles] = await visit.open(`${path}?${search}`, { bypassCSP: true }); // axe is run in the page
      await page.getByText(shows).first().waitFor();
      await viewShown(page);
      await expectLooks(page, { name, lang, names, typed, isGraphiql });
      expect(troubles).toEqual([]);
      if (lang === "en") return page.context().close();
      search.set("lang", "en");
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${visit.server.url}${path}?${search}`);
      await viewShown(page);
      expect(await inOtherLanguage(page, "en", names, typed)).toEqual([]);
      return page.context().close();
    },
  );
});
