import { constants } from "node:zlib";
import { defineConfig } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";

/** The application, which needs nothing but the server that it comes from. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  logLevel: "error", // every package for React servers would be warned of
  plugins: [
    // Beside each file, the same compressed: the server sends that one, and compresses nothing itself.
    compression({
      include: /\.(html|m?js|css|svg|ttf)$/,
      threshold: 1_200,
      algorithms: [
        defineAlgorithm("gzip", { level: 9 }),
        defineAlgorithm("brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      ],
    }),
  ],
  worker: { format: "es" },
  build: {
    outDir: "../../dist/dashboard",
    emptyOutDir: true,
    assetsInlineLimit: (file) => (file.endsWith(".bcmap") ? false : undefined), // no page may fetch data: addresses
    chunkSizeWarningLimit: 8000, // the explorer's editor is one large chunk, loaded on its page alone
    rolldownOptions: { input: `${import.meta.dirname}/index.html` },
  },
});
