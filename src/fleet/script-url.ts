/**
 * Where a worker's script comes from. Under `require-trusted-types-for 'script'` a worker starts only from a URL that
 * a policy has vouched for; this one vouches for scripts of the page's own origin and nothing else.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown }
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy = trustedTypes?.createPolicy('gossip-playground', { createScriptURL: ownScript })

/** The URL as `new Worker` wants it. */
export function workerScriptUrl(url: string): unknown {
  return policy ? policy.createScriptURL(url) : ownScript(url)
}

function ownScript(url: string): string {
  const { origin, href } = new URL(url, globalThis.location.href)
  if (origin !== globalThis.location.origin) throw new Error('a worker runs only scripts of its own page')
  return href
}
