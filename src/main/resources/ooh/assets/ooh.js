// Switches on what GOV.UK Frontend does with script; every page works without it too.
import { initAll } from '/webjars/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
