/** What somebody is called, as the service names people and programs: `token:7 科技局报送` is 科技局报送. */
export function ownName(name: string): string {
  return /^(?:token|oidc):\S+ (.+)$/.exec(name)?.[1] ?? name;
}
