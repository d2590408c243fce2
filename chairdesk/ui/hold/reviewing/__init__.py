"""The last plan, gone through action by action."""
