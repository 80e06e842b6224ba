/** How many cases a property is asked of: the usual number, or many times that in `npm run test:nightly`. */
export function cases(usual: number): number {
  return usual * Number(process.env.COPYDESK_CASES ?? 1);
}
