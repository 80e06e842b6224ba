/** Bytes that stand in a program as base64. */
export function octets(base64: string): Uint8Array<ArrayBuffer> {
  const units = atob(base64);
  const bytes = new Uint8Array(units.length);
  // Going through the units with an iterator takes ten times as long.
  for (let index = 0; index < bytes.length; index++) bytes[index] = units.charCodeAt(index);
  return bytes;
}
