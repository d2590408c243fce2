"""Words set in type: lines, pieces and grids laid out on sheets, and the sheets bound."""
