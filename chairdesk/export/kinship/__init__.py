"""A family tree as it is set out, whoever read it from a record and whoever draws it."""
