"""Smart cards: a key that never leaves its card, asked through the module of the card's maker."""
