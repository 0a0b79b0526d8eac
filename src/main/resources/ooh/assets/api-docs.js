// Shows the description of the API. No validator, because the usual one is somebody else's server.
window.SwaggerUIBundle({
  url: '/openapi.yml',
  dom_id: '#api-docs',
  deepLinking: true,
  validatorUrl: null,
  presets: [window.SwaggerUIBundle.presets.apis]
})
