import { Button, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { usePageLanguage, useSay } from "../language/language";
import { useMoneyUnit } from "../value/moneyUnit";

/** The language and the unit of money, which the address says, and light or dark, which the browser keeps. */
export function Preferences() {
  const say = useSay();
  const language = usePageLanguage();
  const money = useMoneyUnit();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light") === "dark";
  const changeAddress = (changed: { readonly lang?: "en" | undefined; readonly money?: "yuan" | undefined }) =>
    navigate({ to: ".", search: (search) => ({ ...search, ...changed }), replace: true });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => changeAddress({ money: money === "yuan" ? undefined : "yuan" })}
      >
        {money === "yuan" ? say({ zh: "金额用万元", en: "In 10,000 yuan" }) : say({ zh: "金额用元", en: "In yuan" })}
      </Button>
      <Button variant="default" size="xs" onClick={() => setColorScheme(isDark ? "light" : "dark")}>
        {isDark ? say({ zh: "浅色", en: "Light" }) : say({ zh: "深色", en: "Dark" })}
      </Button>
      <Button
        variant="default"
        size="xs"
        lang={language === "en" ? "zh-CN" : "en"}
        onClick={() => changeAddress({ lang: language === "en" ? undefined : "en" })}
      >
        {language === "en" ? "中文" : "English"}
      </Button>
    </>
  );
}
