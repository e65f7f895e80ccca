/**
 * The version of the reader, kept with every revision. It goes up with each release whose reader may read a document
 * differently: `reread` then reads again what older ones have read.
 */
export const READER_VERSION = 3;
