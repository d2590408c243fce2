"""What lies over or behind something else: panels over the work, pages of which one shows."""
