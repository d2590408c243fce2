"""The family tree drawn in the usual signs: where each stands, who lives with whom."""
