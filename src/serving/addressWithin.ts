/**
 * The address of a place of this service, such as `/reports?year=2020`, at the address of the service itself. Whatever would lead
 * elsewhere leads to the first page.
 */
export function addressWithin(service: string, place: string | null): string {
  const home = new URL(`${service}/`);
  if (place === null || !place.startsWith("/")) return home.href;
  const address = new URL(`${service}${place}`);
  return address.origin === home.origin && address.pathname.startsWith(home.pathname) ? address.href : home.href;
}
