/**
 * The version of the reader, stored with every revision. It is increased with each release whose reader may read a
 * document differently. `reread` then reads again the documents that older versions read.
 */
export const READER_VERSION = 3;
