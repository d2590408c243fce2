"""Back to work after damage: whatever can be read is brought into a new vault beside."""
