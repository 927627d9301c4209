/** Signatures and fixed sizes of the ZIP format (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5). */
export const LOCAL_HEADER = 0x0403_4b50
export const LOCAL_HEADER_BYTES = 30
export const CENTRAL_HEADER = 0x0201_4b50
export const CENTRAL_HEADER_BYTES = 46
export const END_RECORD = 0x0605_4b50
export const END_RECORD_BYTES = 22
export const END_RECORD_64 = 0x0606_4b50
export const END_RECORD_64_BYTES = 56
export const END_LOCATOR_64 = 0x0706_4b50
export const END_LOCATOR_64_BYTES = 20

/** A 16- or 32-bit field that holds this says: look at the 64-bit one. */
export const IN_64_16 = 0xffff
export const IN_64_32 = 0xffff_ffff
export const EXTRA_64 = 0x0001

export const STORED = 0
export const DEFLATED = 8
export const FLAG_ENCRYPTED = 0x0001
export const FLAG_UTF8 = 0x0800
export const VERSION_64 = 45
export const MADE_BY_UNIX = 3
