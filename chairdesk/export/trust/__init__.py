"""Whether an authority stands behind whoever signed, and whether those signed who should have."""
