"""What the vault keeps: entries, drafts, documents, choices, each sealed."""
