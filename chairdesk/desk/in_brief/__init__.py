"""Each conference in brief: what the diary says of it, kept beside its entries."""
