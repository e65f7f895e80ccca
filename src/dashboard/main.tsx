import "@mantine/core/styles.css";
import "./page.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { client } from "./ask/client";
import { LightOrDark } from "./frame/lightOrDark";
import { router } from "./routes";

createRoot(document.getElementById("page") as HTMLElement).render(
  <StrictMode>
    <LightOrDark>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </LightOrDark>
  </StrictMode>,
);
