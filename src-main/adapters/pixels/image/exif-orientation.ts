/** The Orientation tag of an EXIF block (TIFF 6.0, tag 274), 1 where there is none. */
export function exifOrientation(exif: Uint8Array | undefined): number {
  if (exif === undefined) return 1
  // Some writers keep the JPEG prefix "Exif\0\0" in front of the TIFF header.
  const tiff = exif[0] === 0x45 ? exif.subarray(6) : exif
  if (tiff.length < 8) return 1
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return 1
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, little) === 274) return view.getUint16(at + 8, little)
  }
  return 1
}
