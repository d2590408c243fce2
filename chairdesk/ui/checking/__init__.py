"""Whether papers that came back are what was signed."""
