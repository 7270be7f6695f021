/** The advisory lock of the log, the same in every build: whoever holds it is the only one who appends. */
export const LOG_LOCK = 7_301_000
