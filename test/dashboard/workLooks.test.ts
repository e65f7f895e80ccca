import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { askForImport, receiveFile, uploadId, workOnNextJob } from "../../src/change/imports";
import { importFile } from "../../src/change/ingest";
import { readFile } from "../../src/change/readFile";
import { setRound } from "../../src/change/rounds";
import { globalId } from "../../src/form/node";
import { bodiesNamed } from "../../src/store/departments";
import { reportText } from "../support/composed";
import { expectLooks, viewShown } from "../support/looks";
import { inOtherLanguage, namesIn } from "../support/pageLanguage";
import { PICTURE } from "../support/picture";
import { BUREAU, inWorkplace } from "../support/workplace";

const WHO = "审核";
const REPORT = `/reports/${BUREAU.code}/2020?drafts=true`;

/** The document from which no report is read, the second one in the workplace. */
const PHOTO = globalId("Document", 2);

/** The pages of those who work on reports, and what each shows once it is answered. */
const PAGES = [
  { name: "hand in", role: Role.REVIEWER, path: "/hand-in", shows: "把年报文件拖放到这里" },
  { name: "enter", role: Role.OFFICER, path: `/enter/${PHOTO}?department=${BUREAU.code}&year=2019`, shows: "已录入" },
  { name: "queue", role: Role.REVIEWER, path: "/queue", shows: BUREAU.name },
  { name: "report in work", role: Role.OFFICER, path: `${REPORT}&cell=RULES_MADE`, shows: "更正此格" },
  { name: "error to be waived", role: Role.PUBLISHER, path: REPORT, shows: "豁免此错误" },
  { name: "rounds", role: Role.ADMIN, path: "/rounds", shows: "按规则" },
  { name: "tokens", role: Role.ADMIN, path: "/tokens", shows: "全部令牌" },
  { name: "register", role: Role.ADMIN, path: "/register", shows: "合并重复的登记" },
] as const;

inWorkplace("Each page of work", (workplace) => {
  beforeAll(async () => {
    const text = reportText(BUREAU.name, 2020, { "rules.made": "12", "reconsideration.total": "3" });
    const words = { publish: false, author: "张三", reason: "试" };
    const { store } = workplace.world;
    const root = { viewer: localViewer("root"), origin: null };
    const days = { opensOn: "2021-01-04", dueOn: "2021-01-20", version: null, idempotencyKey: null };
    await setRound(store, root, { department: "1", year: 2020, ...days });
    await importFile(store, { name: "年报.txt", bytes: Buffer.from(text) }, words);
    const photo = { name: "照片.png", bytes: PICTURE };
    const department = (await store.read((manager) => bodiesNamed(manager, "1")))[0]?.id as number;
    const officer = { viewer: { name: `token:9 ${WHO}`, role: Role.OFFICER, departmentId: department }, origin: null };
    const nothing = { department: null, year: null, published: null, reason: null, idempotencyKey: null };
    const document = uploadId(await receiveFile(store, officer, photo));
    await askForImport(store, officer, { document, ...nothing });
    await workOnNextJob(store, { holder: "test", isEnding: () => false, read: readFile });
  });

  test.each(PAGES)(
    "$name: fits a wide and a narrow screen, light and dark, axe finds nothing, and it is in one language",
    async ({ name, role, path, shows }) => {
      const names = [...(await namesIn(workplace.world)), WHO, "年报.txt", "照片.png", "张三", "cli:root"];
      const [page, troubles] = await workplace.openAs(role, WHO, { bypassCSP: true }); // axe is run in the page
      await page.goto(workplace.server.url + path);
      await page.getByText(shows).first().waitFor();
      await viewShown(page);
      await expectLooks(page, { name, lang: "zh", names });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${workplace.server.url}${path}${path.includes("?") ? "&" : "?"}lang=en`);
      await viewShown(page);
      expect(await inOtherLanguage(page, "en", names, "")).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test("who has not signed in is told what a page of work is for, and how to sign in", async () => {
    const page = await workplace.browser.newPage();
    for (const path of ["/hand-in", `/enter/${PHOTO}`, "/queue", "/rounds", "/tokens", "/register"]) {
      await page.goto(workplace.server.url + path);
      await page.getByRole("alert").getByRole("link", { name: "登录" }).waitFor();
    }
    await page.close();
  });
});
