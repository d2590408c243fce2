"""The rules that a partnership lays down, read from data."""
