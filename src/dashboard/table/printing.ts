import { useSyncExternalStore } from "react";

const media = window.matchMedia("print");

function subscribe(change: () => void): () => void {
  for (const event of ["beforeprint", "afterprint"]) window.addEventListener(event, change);
  media.addEventListener("change", change);
  return () => {
    for (const event of ["beforeprint", "afterprint"]) window.removeEventListener(event, change);
    media.removeEventListener("change", change);
  };
}

/** Whether the page is being printed: then everything must be in it, seen or not. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => media.matches);
}
