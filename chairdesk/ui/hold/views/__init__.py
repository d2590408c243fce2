"""Where everybody stands: agencies down, children across."""
