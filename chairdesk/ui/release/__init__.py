"""What leaves the laptop, for whom, and when."""
