// Reads the page of a planning run again each second and puts its words in place, so that the keyboard stays where it is.
// Without this script the page reloads itself.
const progress = document.getElementById('progress')
const said = document.getElementById('said')
let last = ''

async function look () {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null)
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = page.getElementById('progress')
    progress.replaceChildren(...now.childNodes)
    const state = progress.querySelector('h2').textContent
    if (state !== last) said.textContent = state
    last = state
    if (now.dataset.ended === 'yes') {
      document.getElementById('stop').remove()
      return
    }
  }
  setTimeout(look, 1000)
}
setTimeout(look, 500)
