import { defineConfig } from "vite";

/** Two pages that need nothing but the server they come from: the start page and the bundled explorer. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  logLevel: "error", // every package for React servers would be warned of
  worker: { format: "es" },
  build: {
    outDir: "../../dist/dashboard",
    emptyOutDir: true,
    chunkSizeWarningLimit: 8000, // the explorer's editor is one large chunk, loaded on its page alone
    rolldownOptions: { input: ["start.html", "explorer.html"].map((page) => `${import.meta.dirname}/${page}`) },
  },
});
