import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Language } from "../documents";
import type { PageLanguage, PageText } from "./pageText";

const root = getRouteApi("__root__");

/** The language of the page, from its address (`lang=en`); Chinese unless said. */
export function usePageLanguage(): PageLanguage {
  return root.useSearch({ select: ({ lang }) => lang ?? "zh" });
}

/** Returns a function that gives a text in the language of the page. */
export function useSay(): (term: PageText) => string {
  const language = usePageLanguage();
  return useCallback((term) => term[language], [language]);
}

/** The language of the page as the API names it. */
export function apiLanguage(language: PageLanguage): Language {
  return language === "en" ? "EN" : "ZH";
}
