"""What the desk itself prints, beside the papers of a conference."""
