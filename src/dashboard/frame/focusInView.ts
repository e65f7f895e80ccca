import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** Moves the focus to the content of the page; the next Tab goes to its first control. */
export function focusMain(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
}

/**
 * Whoever follows a link to another view by keyboard goes on in that view: the focus moves to its content. Where a control
 * of the same view changed the address, the focus stays at the control, unless it is gone; it also stays where somebody put
 * it while the view was loading.
 */
export function useFocusInView(): void {
  const router = useRouter();
  useEffect(() => {
    let view = viewOf(router.state.matches);
    let left: Element | null = null;
    // A view may write what it chose into its address before it is shown: what was left is what the first address left.
    const stopLeaving = router.subscribe("onBeforeNavigate", () => {
      left ??= document.activeElement;
    });
    const stopRendered = router.subscribe("onRendered", () => {
      const now = viewOf(router.state.matches);
      const isOther = now !== view;
      view = now;
      const { activeElement } = document;
      const isNowhere = activeElement === null || activeElement === document.body;
      if (isNowhere || (isOther && activeElement === left)) focusMain();
      left = null;
    });
    return () => {
      stopLeaving();
      stopRendered();
    };
  }, [router]);
}

function viewOf(matches: readonly { readonly routeId: string }[]): string | undefined {
  return matches.at(-1)?.routeId;
}
