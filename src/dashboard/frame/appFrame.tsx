import { AppShell, Burger, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import icon from "../icon.svg";
import { usePageLanguage, useSay } from "../language/language";
import classes from "./appFrame.module.css";
import { focusMain, useFocusInView } from "./focusInView";
import { useLive } from "./live";
import { Preferences } from "./preferences";
import { ScopeBar } from "./scopeBar";
import { SearchBox } from "./searchBox";
import { ViewLinks } from "./viewLinks";
import { WorkLinks } from "./workLinks";

/** What every page has: its name, the views, the place and year of which they speak, language and colours. */
export function AppFrame() {
  const say = useSay();
  const language = usePageLanguage();
  const [isOpen, { toggle, close }] = useDisclosure();
  useFocusInView();
  useLive();
  useEffect(() => {
    document.documentElement.lang = language === "en" ? "en" : "zh-CN";
  }, [language]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 190, breakpoint: "md", collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <AppShell.Header className={classes.header}>
        <button type="button" className={classes.skip} onClick={focusMain}>
          {say({ zh: "跳到正文", en: "Skip to the content" })}
        </button>
        <Burger
          opened={isOpen}
          onClick={toggle}
          hiddenFrom="md"
          size="sm"
          aria-label={say({ zh: "目录", en: "Menu" })}
          aria-expanded={isOpen}
        />
        <Link to="/" className={classes.brand}>
          <img src={icon} alt="" width={28} height={28} />
          <span className={classes.name}>{say({ zh: "政府信息公开年报数据", en: "Disclosure Graph" })}</span>
        </Link>
        <Group ml="auto" gap="xs" wrap="nowrap">
          <SearchBox />
          <Preferences />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" onClick={close}>
        <nav aria-label={say({ zh: "视图", en: "Views" })}>
          <ViewLinks />
          <WorkLinks />
        </nav>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <ScopeBar />
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
