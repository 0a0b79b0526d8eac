// Keeps the page readable where there is no network: the worker holds the last one and says how old it is.
navigator.serviceWorker?.register('/on-call-worker.js', { scope: '/on-call' })
