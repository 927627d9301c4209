import { join } from 'node:path'

/** Where the bytes named by a SHA-256 lie: `<blobsDir>/<first two digits>/<sha256>`. */
export const blobPath = (blobsDir: string, sha256: string): string => join(blobsDir, sha256.slice(0, 2), sha256)
