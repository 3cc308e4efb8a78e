// For pages that htmx changes in place. What comes is made by this site and holds no scripts that could run (the content
// security policy takes none that are not files of ours), so it may be turned into markup on these pages.
(() => {
  'use strict';
  if (window.trustedTypes && !window.trustedTypes.defaultPolicy) {
    window.trustedTypes.createPolicy('default', { createHTML: (text) => text });
  }
})();
