"""Where a document is signed: the places on a page, and what stays on the page with them."""
