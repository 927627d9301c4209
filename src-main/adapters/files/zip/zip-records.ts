import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_BYTES,
  END_LOCATOR_64,
  END_LOCATOR_64_BYTES,
  END_RECORD,
  END_RECORD_64,
  END_RECORD_64_BYTES,
  END_RECORD_BYTES,
  EXTRA_64,
  FLAG_UTF8,
  IN_64_16,
  IN_64_32,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  MADE_BY_UNIX,
  STORED,
  VERSION_64,
} from './zip-format.ts'

/** A stored file of an archive. `offset` is that of its local header. */
export type StoredEntry = { name: Buffer; crc32: number; sizeBytes: number; offset: number }

/** 1 January 1980, 00:00: the same for every file, so that equal contents give equal archives. */
const DOS_TIME = 0
const DOS_DATE = 0x0021
const REGULAR_FILE = (0o100644 << 16) >>> 0

/** Where a local header holds the CRC, which is known only when the file has been read. */
export const CRC_AT = 14

export function localHeader(entry: StoredEntry): Buffer {
  const is64 = entry.sizeBytes >= IN_64_32
  const extra = is64 ? extra64([entry.sizeBytes, entry.sizeBytes]) : Buffer.alloc(0)
  const header = Buffer.alloc(LOCAL_HEADER_BYTES)
  header.writeUInt32LE(LOCAL_HEADER, 0)
  header.writeUInt16LE(VERSION_64, 4)
  writeCommon(header, 6, entry, is64)
  header.writeUInt16LE(entry.name.length, 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, entry.name, extra])
}

export function centralHeader(entry: StoredEntry): Buffer {
  const is64 = entry.sizeBytes >= IN_64_32
  const isFar = entry.offset >= IN_64_32
  const wide = [...(is64 ? [entry.sizeBytes, entry.sizeBytes] : []), ...(isFar ? [entry.offset] : [])]
  const extra = wide.length > 0 ? extra64(wide) : Buffer.alloc(0)
  const header = Buffer.alloc(CENTRAL_HEADER_BYTES)
  header.writeUInt32LE(CENTRAL_HEADER, 0)
  header.writeUInt16LE((MADE_BY_UNIX << 8) | VERSION_64, 4)
  header.writeUInt16LE(VERSION_64, 6)
  writeCommon(header, 8, entry, is64)
  header.writeUInt16LE(entry.name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(REGULAR_FILE, 38)
  header.writeUInt32LE(isFar ? IN_64_32 : entry.offset, 42)
  return Buffer.concat([header, entry.name, extra])
}

/** What ends an archive: the 64-bit records only where the 32-bit one cannot say it. */
export function endRecords(directory: { count: number; offset: number; sizeBytes: number }): Buffer {
  const { count, offset, sizeBytes } = directory
  const end = Buffer.alloc(END_RECORD_BYTES)
  end.writeUInt32LE(END_RECORD, 0)
  end.writeUInt16LE(Math.min(count, IN_64_16), 8)
  end.writeUInt16LE(Math.min(count, IN_64_16), 10)
  end.writeUInt32LE(Math.min(sizeBytes, IN_64_32), 12)
  end.writeUInt32LE(Math.min(offset, IN_64_32), 16)
  if (count < IN_64_16 && sizeBytes < IN_64_32 && offset < IN_64_32) return end

  const end64 = Buffer.alloc(END_RECORD_64_BYTES)
  end64.writeUInt32LE(END_RECORD_64, 0)
  writeUInt64(end64, END_RECORD_64_BYTES - 12, 4)
  end64.writeUInt16LE((MADE_BY_UNIX << 8) | VERSION_64, 12)
  end64.writeUInt16LE(VERSION_64, 14)
  writeUInt64(end64, count, 24)
  writeUInt64(end64, count, 32)
  writeUInt64(end64, sizeBytes, 40)
  writeUInt64(end64, offset, 48)
  const locator = Buffer.alloc(END_LOCATOR_64_BYTES)
  locator.writeUInt32LE(END_LOCATOR_64, 0)
  writeUInt64(locator, offset + sizeBytes, 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([end64, locator, end])
}

/** The fields that local and central headers share, from the flags to the size. */
function writeCommon(header: Buffer, at: number, entry: StoredEntry, is64: boolean): void {
  const size = is64 ? IN_64_32 : entry.sizeBytes
  header.writeUInt16LE(FLAG_UTF8, at)
  header.writeUInt16LE(STORED, at + 2)
  header.writeUInt16LE(DOS_TIME, at + 4)
  header.writeUInt16LE(DOS_DATE, at + 6)
  header.writeUInt32LE(entry.crc32, at + 8)
  header.writeUInt32LE(size, at + 12)
  header.writeUInt32LE(size, at + 16)
}

function extra64(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8)
  extra.writeUInt16LE(EXTRA_64, 0)
  extra.writeUInt16LE(values.length * 8, 2)
  values.forEach((value, index) => writeUInt64(extra, value, 4 + index * 8))
  return extra
}

function writeUInt64(buffer: Buffer, value: number, at: number): void {
  buffer.writeBigUInt64LE(BigInt(value), at)
}
