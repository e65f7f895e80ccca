import { Anchor, type AnchorProps, Button, type ButtonProps, NavLink, type NavLinkProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

// The router gives each of them its address; what they look like is theirs.
type LinkProps<Props> = Omit<Props, "href"> & Omit<ComponentPropsWithRef<"a">, keyof Props | "color" | "style">;

/** A link to a view, in a text. */
export const ViewAnchor = createLink((props: LinkProps<AnchorProps>) => <Anchor inherit {...props} />);

/** A link to a view that looks like a button. */
export const ViewButton = createLink((props: LinkProps<ButtonProps>) => <Button component="a" {...props} />);

/** A link to a view, in the list of views. */
export const ViewNavLink = createLink((props: LinkProps<NavLinkProps>) => <NavLink component="a" {...props} />);
