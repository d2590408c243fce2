"""Back to work after damage: whatever can be read is brought into a new vault beside."""

import chairdesk.store.database  # noqa: F401 - sqlite-utils is told of the cipher there first
