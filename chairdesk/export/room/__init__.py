"""What the room is shown, and nothing else."""
