"""What a signature says of itself and of what it is put to."""
