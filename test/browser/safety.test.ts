import { expect, test } from '@playwright/test'

// The server is asked directly: what a browser is told matters, not what it makes of it.
const ask = (path: string, init?: RequestInit) => fetch(new URL(path, test.info().project.use.baseURL), init)

const asked = [
  { what: 'the page', path: '/', status: 200 },
  { what: 'a picture', path: '/favicon.svg', status: 200 },
  { what: 'a file that is not there', path: '/assets/nothing.js', status: 404 },
  { what: 'a path that is not there', path: '/no/such/page', status: 404 },
]

for (const { what, path, status } of asked)
  test(`the answer for ${what} carries the policy`, async () => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'; ")
    expect(answer.headers.get('Content-Security-Policy')).toContain("require-trusted-types-for 'script'")
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(answer.headers.get('Cache-Control')).toBe('no-cache')
  })

test('only what bears a hash in its name is kept for ever', async () => {
  const page = await (await ask('/')).text()
  const [, script] = page.match(/<script[^>]* src="\.(\/assets\/[^"]+)"/) ?? []
  expect(script).toMatch(/-[\w-]{8}\.js$/)
  expect((await ask(script)).headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
})

test('the page itself carries the policy before anything that it loads', async () => {
  const answer = await ask('/')
  const page = await answer.text()
  const meta = page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/)
  expect(meta?.[1].replaceAll('&#39;', "'")).toBe(answer.headers.get('Content-Security-Policy'))
  expect(meta?.index).toBeLessThan(page.search(/<(link|script)/))
})

test('the page opens without a complaint and asks nobody else', async ({ page, baseURL }) => {
  const complaints: string[] = []
  const requests: string[] = []
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  )
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto('/')
  await expect(page.locator('#root > *').first()).toBeVisible()
  expect(complaints).toEqual([])
  expect(requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(String(baseURL)))).toEqual([])
})

test('the browser refuses to run text and to call out', async ({ page }) => {
  await page.goto('/')
  const refused = await page.evaluate(async () => {
    const throws = (act: () => unknown) => {
      try {
        act()
        return false
      } catch {
        return true
      }
    }
    return {
      html: throws(() => {
        document.body.innerHTML = '<b>text</b>'
      }),
      policy: throws(() => Reflect.get(window, 'trustedTypes').createPolicy('another', {})),
      call: await fetch(location.href).then(
        () => false,
        () => true,
      ),
    }
  })
  expect(refused).toEqual({ html: true, policy: true, call: true })
})
