import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type BrowserContext, chromium, type Request, type Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../src/server/create-server.ts'
import { toTabs } from '../../src/server/examples.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { type TestDatabase, testDatabase } from '../testkit/databases.ts'
import { makeGraph, saveGraph } from '../testkit/graph.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

describe.skipIf(executablePath === undefined)(
  `GraphiQL in a browser${executablePath === undefined ? ' (skipped: there is no Chromium on this machine)' : ''}`,
  { timeout: 60_000 },
  () => {
    let test: TestDatabase
    let listening: Listening
    let browser: BrowserContext
    let profile: string
    beforeAll(async () => {
      test = await testDatabase()
      await saveGraph(test.database, makeGraph({ articles: 20 }))
      listening = await listen(createServer({ database: test.database, logger: pino({ level: 'silent' }) }), {
        port: 0,
        host: '127.0.0.1',
        drainMilliseconds: 1_000,
      })
      profile = mkdtempSync(join(tmpdir(), 'communique-browser-'))
      browser = await chromium.launchPersistentContext(profile, {
        ...(executablePath === undefined ? {} : { executablePath }),
        headless: true,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      })
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await listening?.stop()
      await test?.drop()
      rmSync(profile, { recursive: true, force: true })
    })

    it('loads, runs the example that it opens on, and asks nothing of another machine', async () => {
      const page = await browser.newPage()
      const asked: string[] = []
      const failures: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('pageerror', (error) => failures.push(error.message))

      await page.goto(`${listening.url}/graphql`)
      const run = page.getByRole('button', { name: /execute query/i })
      await run.waitFor()
      expect(await page.getByRole('tab').count()).toBe(toTabs({ canChange: false }).length)
      const answer = page.waitForResponse(async (response) =>
        (response.request().postData() ?? '').includes('FromACountryToItsProof'),
      )
      await run.click()
      expect(await (await answer).json()).toMatchObject({
        data: { country: { name: 'Iran', people: { nodes: expect.arrayContaining([]) } } },
      })
      // What the answer says stands on the page.
      await page.locator('.result-window, .graphiql-response').getByText('Iran').first().waitFor()

      // Another example, with variables, by the mouse.
      await page.getByRole('tab').getByRole('button', { name: 'Connected', exact: true }).click()
      await page.getByRole('tab', { selected: true }).filter({ hasText: 'Connected' }).waitFor()
      await page.locator('.graphiql-editor').getByText('maxHops').first().waitFor()
      // A click before the editor has read its new text does nothing: whoever sees that clicks again.
      let connected: Response | null = null
      for (let clicks = 0; connected === null && clicks < 5; clicks++) {
        const asks = (request: Request) => (request.postData() ?? '').includes('Connected(')
        const begun = page.waitForRequest(asks, { timeout: 4_000 }).catch(() => null)
        await run.click()
        connected = (await (await begun)?.response()) ?? null
      }
      const sent = connected?.request().postDataJSON() as { variables: unknown }
      expect(sent.variables).toEqual({ from: expect.any(String), to: expect.any(String) })
      expect(await connected?.json()).toMatchObject({ data: { path: null } })

      const elsewhere = asked.filter((url) => !url.startsWith(`${listening.url}/`) && !/^(?:data|blob|about):/.test(url))
      expect(elsewhere).toEqual([])
      expect(asked.some((url) => url.startsWith(`${listening.url}/graphql`))).toBe(true)
      expect(failures).toEqual([])
    })
  },
)
