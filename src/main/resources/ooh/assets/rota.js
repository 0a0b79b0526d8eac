// Dragging a duty: while it is held, every place where it could go says what that would breach and cost. Everything that
// this does can be done without it, on the page of the shift.
const week = document.getElementById('week')
const form = document.getElementById('move')
const said = document.getElementById('said')
const places = [...document.querySelectorAll('.ooh-place')]
let held = null

for (const place of places.filter((one) => one.dataset.held === 'yes')) {
  place.draggable = true
  place.addEventListener('dragstart', (event) => pickUp(place, event))
  place.addEventListener('dragend', putDown)
}

for (const place of places) {
  place.addEventListener('dragover', (event) => place.dataset.fits && event.preventDefault())
  place.addEventListener('drop', (event) => {
    event.preventDefault()
    form.action = `/rotas/${week.dataset.week}/shifts/${encodeURIComponent(held.id)}/move`
    form.elements.to.value = place.id
    form.submit()
  })
}

async function pickUp (place, event) {
  held = place
  event.dataTransfer.setData('text/plain', place.id)
  event.dataTransfer.effectAllowed = 'move'
  place.classList.add('ooh-place--held')
  const answer = await fetch(`/api/v1/rotas/${week.dataset.week}/shifts/${encodeURIComponent(place.id)}/moves`)
  const moves = answer.ok ? await answer.json() : []
  if (held !== place) return
  for (const move of moves) show(move)
  said.textContent = `${moves.length} places`
}

function show (move) {
  const place = document.getElementById(move.shift)
  if (!place) return
  place.dataset.fits = move.lawful ? 'lawful' : 'unlawful'
  const hint = document.createElement('p')
  hint.className = 'ooh-place__hint'
  const worst = move.breaches.find((breach) => breach.level === 'hard') ?? move.breaches[0]
  hint.textContent = (move.lawful ? '✓ ' : '✕ ') + (worst ? worst.sentence + ' ' : '') + move.difference.sentence
  place.append(hint)
}

function putDown () {
  held?.classList.remove('ooh-place--held')
  held = null
  for (const place of places) {
    delete place.dataset.fits
    place.querySelector('.ooh-place__hint')?.remove()
  }
}
