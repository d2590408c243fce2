"""What is asked and answered at the door of the vault, before anything in it is known."""
