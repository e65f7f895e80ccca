/** What one file took. */
export interface Written {
  readonly seconds: number;
  /** Milliseconds, at most, in which the process could do nothing else. */
  readonly longestGap: number;
  readonly peakMegabytes: number;
  readonly fileMegabytes: number;
}

export const MEGABYTE = 1024 * 1024;
/** The process has started, and the timer runs. */
export const QUIET_MILLISECONDS = 200;
