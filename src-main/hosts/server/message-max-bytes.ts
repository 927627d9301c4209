/** The longest message of the contract, over any way in: a trait tree of 100,000 traits fits several times. */
export const MESSAGE_MAX_BYTES = 16 * 1024 * 1024
