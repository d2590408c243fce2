"""What comes after the seal: receipt, objections, rulings, and a new version."""
