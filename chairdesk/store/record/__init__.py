"""What the vault keeps: entries, drafts, documents, choices, each sealed."""

import chairdesk.store.database  # noqa: F401 - sqlite-utils is told of the cipher there first
