/** A route as the server names it, inside the bureau and year: `/b/140902/2027/review` and `/review` alike. */
export function innerRoute(route: string): string {
  return route.replace(/^\/b\/\d+\/\d{4}/, '');
}
