import { useSyncExternalStore } from "react";

const media = window.matchMedia("print");
let isBetween = false;

function subscribe(change: () => void): () => void {
  const begin = () => {
    isBetween = true;
    change();
  };
  const end = () => {
    isBetween = false;
    change();
  };
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  media.addEventListener("change", change);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    media.removeEventListener("change", change);
  };
}

/** Whether the page is being printed: then everything must be in it, seen or not, dark on white. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isBetween || media.matches);
}
