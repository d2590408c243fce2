"""A script played through the real windows."""
