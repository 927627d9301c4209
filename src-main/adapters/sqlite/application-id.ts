/** `PRAGMA application_id` of the studio's databases ("oven"): tells them from those of other programs. */
export const APPLICATION_ID = 0x6f76656e
