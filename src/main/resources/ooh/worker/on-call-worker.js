// Stands between the browser and the page of who is on call, and no other page. The network always comes first. Where there
// is none, or the service fails, the last page is shown with how old it is, for as long as a sign-in lasts and no longer.
// Signing out deletes what is kept here (Clear-Site-Data), and so does being turned away.
const KEPT = 'on-call'
const PAGE = '/on-call'
const LONGEST_MILLIS = 12 * 60 * 60 * 1000

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(fetch(PAGE, { headers: { Accept: 'text/html' }, redirect: 'manual' }).then(keep, () => {}))
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url)
  if (event.request.mode === 'navigate' && address.pathname === PAGE) {
    event.respondWith(answer(event.request, address.search === ''))
  }
})

async function answer (request, now) {
  let page
  try {
    page = await fetch(request)
  } catch (noNetwork) {
    return (await kept('You are offline')) ?? Response.error()
  }
  if (page.status >= 500) return (await kept('The service can not answer')) ?? page
  if (now) await keep(page.clone())
  return page
}

async function keep (page) {
  if (!page.ok || page.redirected) {
    if (page.type === 'opaqueredirect' || page.status === 401 || page.status === 403) await caches.delete(KEPT)
    return
  }
  const headers = new Headers(page.headers)
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
  headers.set('X-Kept-At', String(Date.now()))
  await (await caches.open(KEPT)).put(PAGE, new Response(await page.text(), { headers }))
}

async function kept (why) {
  const page = await caches.match(PAGE, { cacheName: KEPT })
  if (!page) return null
  const millis = Date.now() - Number(page.headers.get('X-Kept-At'))
  if (millis > LONGEST_MILLIS) {
    await caches.delete(KEPT)
    return null
  }
  const says = `<div class="oc-say oc-say--old" role="status">${why}: this is ${age(millis)} old. Changes made since are missing.</div>`
  return new Response((await page.text()).replace('<div id="how-old"></div>', says), { headers: page.headers })
}

function age (millis) {
  const minutes = Math.floor(millis / 60000)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  return `${hours} h ${minutes % 60} min`
}
