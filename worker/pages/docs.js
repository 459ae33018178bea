// Starts Swagger UI on /docs; a file of its own, since the page's policy takes no inline script.

/** Swagger UI's dark colours hang on a class, and it sets that only by a bar that we do not show. */
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();

globalThis.SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#docs',
  layout: 'BaseLayout',
  deepLinking: true,
  tryItOutEnabled: true,
  // Else it would send the document's address to swagger.io.
  validatorUrl: null,
});
